import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { shellCommands } from '../../documentation/shell-commands.ts';
import { runInShell, startInShell, type Running } from '../../documentation/test-support/shell.ts';
import type { Stage } from '../../documentation/test-support/stage.ts';
import { readText } from '../../house/tracked-files.ts';
import { installFromPacked } from './packed.ts';

export interface FollowedPage {
  /** Where the portal listens, once the page's commands were run. */
  readonly url: () => string;
  close(): Promise<void>;
}

/** Where the packages are, and where the demo runs. */
export interface Around {
  readonly packed: string;
  readonly stage: Stage;
}

export interface PageToFollow {
  /** In the repository. */
  readonly path: string;
  /** How the page calls the portal's folder. */
  readonly folder: string;
  /** Puts into the folder what its reader has by then. */
  readonly bring: (folder: string, around: Around) => void | Promise<void>;
}

/** These go on until they are stopped. */
const PORTAL = /^(npm start|node server\.mjs)$/;

/** Declares the test that goes through a page's commands, in a clean folder outside of the repository. */
export function followPage({ path, folder: called, bring }: PageToFollow, around: () => Around): FollowedPage {
  const folder = mkdtempSync(join(tmpdir(), 'countermand-portal-'));
  let portal: Running | undefined;
  let token = '';

  const follow = async (text: string): Promise<void> => {
    const { packed, stage } = around();
    const environment = { PATH: process.env.PATH, HOME: folder, PORT: '0', COUNTERMAND_API_TOKEN: token, COUNTERMAND_URL: `http://${stage.address ?? ''}` };
    if (text.startsWith('npm pack ')) return expect(text).toContain(`--pack-destination ${called}`);
    if (text.startsWith('npm install')) return installFromPacked(folder, packed);
    if (text.startsWith('export COUNTERMAND_API_TOKEN=')) return void (token = (await stage.run({ text: `${text}\nprintf %s "$COUNTERMAND_API_TOKEN"`.replace(/^export /, '') })).stdout);
    // The demo runs already, and the reader is in the folder.
    if (text === 'npm start' && token === '') return expect(stage.address).toBeDefined();
    if (text === 'export PORTAL=$(mktemp -d)' || text === `cd ${called}`) return undefined;
    if (PORTAL.test(text)) return void (portal = await startInShell(text, /listens on (http:\/\/127\.0\.0\.1:\d+)/, { folder, environment }));
    const { code, stdout, stderr } = await runInShell(text, { folder, environment });
    const complaint = code !== 0 || /\b(warning|error)\b/i.test(stdout + stderr) ? stdout + stderr : '';
    expect({ text, code, complaint }).toEqual({ text, code: 0, complaint: '' });
  };

  test(`${path}: its commands do what they say`, async () => {
    await bring(folder, around());
    for (const { text } of shellCommands(readText(path))) await follow(text);
    expect(token).toMatch(/^cmd_/);
    expect(portal).toBeDefined();
  }, 120_000);

  return {
    url: () => portal?.heard[1] ?? '',
    close: async () => {
      await portal?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
