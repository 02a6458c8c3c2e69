import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { shellCommands } from '../../documentation/shell-commands.ts';
import { runInShell, startInShell, type Running } from '../../documentation/test-support/shell.ts';
import type { Stage } from '../../documentation/test-support/stage.ts';
import { readText, root } from '../../house/tracked-files.ts';
import { installFromPacked } from './packed.ts';

export interface PortalExample {
  /** Where the portal listens, once the README's commands were run. */
  readonly url: () => string;
  close(): Promise<void>;
}

/** Where the packages are, and where the demo runs. */
export interface Around {
  readonly packed: string;
  readonly stage: Stage;
}

/** Declares the test that goes through the commands of an example's README, in a clean folder outside of the repository. */
export function followReadme(name: string, around: () => Around): PortalExample {
  const folder = mkdtempSync(join(tmpdir(), `countermand-${name}-`));
  let portal: Running | undefined;
  let token = '';

  const follow = async (text: string): Promise<void> => {
    const { packed, stage } = around();
    const environment = { PATH: process.env.PATH, HOME: folder, PORT: '0', COUNTERMAND_API_TOKEN: token, COUNTERMAND_URL: `http://${stage.address ?? ''}` };
    const done = text.startsWith('npm run ') ? await runInShell(text, { folder, environment }) : undefined;
    if (done !== undefined) return expect({ text, ...done }).toEqual({ text, code: 0, stdout: expect.any(String), stderr: '' });
    // The demo runs already; what is not named here is what every portal does alike, and is run as it stands.
    if (text.startsWith('npm pack ')) return expect(text).toContain(`--pack-destination examples/${name}`);
    if (text === 'npm install') return installFromPacked(folder, packed);
    if (text === 'npm start' && token !== '') return void (portal = await startInShell(text, /listens on (http:\/\/127\.0\.0\.1:\d+)/, { folder, environment }));
    if (text.startsWith('export ')) token = (await stage.run({ text: `${text}\nprintf %s "$COUNTERMAND_API_TOKEN"`.replace(/^export /, '') })).stdout;
  };

  test(`examples/${name}: the commands of its README do what they say`, async () => {
    cpSync(join(root, 'examples', name), folder, { recursive: true, filter: (path) => !/\/(node_modules|dist|out)$|\.tgz$/.test(path) });
    const commands = shellCommands(readText(`examples/${name}/README.md`));
    for (const { text } of commands) await follow(text);
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
