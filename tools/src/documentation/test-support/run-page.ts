import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { readText } from '../../house/tracked-files.ts';
import { shellCommands, type ShellCommand } from '../shell-commands.ts';
import type { Finished } from './shell.ts';
import type { Stage } from './stage.ts';

/** What has to be so before a page's command is run, by a part of that command. */
export type Scenes = Readonly<Record<string, () => void | Promise<void>>>;

const LONGEST_MS = 120_000;
const hasCurl = spawnSync('curl', ['--version']).status === 0;

/** Declares a test for each command of a page: it is run, and ends as the page says. */
export function runPage(path: string, stage: () => Stage, scenes: Scenes = {}): void {
  const commands = shellCommands(readText(path)).map((command) => ({ ...command, name: command.text.split('\n')[0] ?? '' }));
  test(`${path} has commands`, () => {
    expect(commands.length).toBeGreaterThan(5);
    expect(Object.keys(scenes).filter((part) => !commands.some(({ text }) => text.includes(part)))).toEqual([]);
  });
  for (const command of commands) {
    const isCurl = command.text.startsWith('curl ');
    const declare = isCurl && !hasCurl ? test.skip : test;
    declare(`${path}:${command.line} ${command.name}`, async () => {
      for (const [part, scene] of Object.entries(scenes)) if (command.text.includes(part)) await scene();
      const finished = await stage().run(command);
      if (isCurl) expectAnswer(command, finished);
      else expect({ ...finished, code: finished.code }).toMatchObject({ code: command.exit });
    }, LONGEST_MS);
  }
}

/** An answer of the API: a problem only where the page says which. */
function expectAnswer({ problem }: ShellCommand, finished: Finished): void {
  expect(finished).toMatchObject({ code: 0, stdout: expect.stringMatching(/\{.*\}\s*$/) });
  const body = JSON.parse(finished.stdout.slice(finished.stdout.search(/^\{/m))) as { readonly type?: string; readonly status?: number };
  const status = String(body.type ?? '').startsWith('/problems/') ? body.status : undefined;
  expect({ body, status }).toMatchObject({ status: problem });
}
