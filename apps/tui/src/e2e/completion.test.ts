import { execFileSync, spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { hasTerminal, openTerminal } from '../test-support/terminal.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/countermand.js', import.meta.url));

let place: Workplace;
let environment: Record<string, string>;

beforeEach(async () => {
  place = await openWorkplace();
  symlinkSync(PROGRAM, join(place.folder, 'countermand'));
  environment = { PATH: `${place.folder}:${dirname(process.execPath)}:${process.env.PATH}`, HOME: place.folder, LC_ALL: 'C.UTF-8' };
});
afterEach(() => place.close());

const found = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;
/** A shell that is not here is skipped by name. */
const where = (shell: string): typeof test.skip => (found(shell) ? test : test.skip);

function shell(name: string, words: readonly string[]): string {
  return execFileSync(name, words, { cwd: place.folder, env: environment, encoding: 'utf8' });
}

/** Runs bash's own completion function on words as bash splits them, and answers what it would offer. */
function bashOffers(words: readonly string[]): readonly string[] {
  const script = 'source <(countermand completion bash); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _countermand countermand; printf "%s\\n" "${COMPREPLY[@]}"';
  return shell('bash', ['--norc', '-c', script, 'bash', ...words]).trimEnd().split('\n');
}

where('bash')('bash completes commands, flags, choices, accounts and files', () => {
  expect(bashOffers(['countermand', 'canc'])).toEqual(['cancel']);
  expect(bashOffers(['countermand', 'batch', 're'])).toEqual(['report', 'resume', 'retry']);
  expect(bashOffers(['countermand', 'cancel', '--on-'])).toEqual(['--on-replacement']);
  expect(bashOffers(['countermand', 'cancel', '--on-replacement', ''])).toEqual(['hold', 'leave']);
  // As bash splits --reason=fr and pod:
  expect(bashOffers(['countermand', 'cancel', '--reason', '=', 'fr'])).toEqual(['fraud']);
  expect(bashOffers(['countermand', 'cancel', 'p'])).toEqual(['pod:']);
  expect(bashOffers(['countermand', 'list', '--account', 's'])).toEqual(['shop']);
  expect(bashOffers(['countermand', 'batch', 'countermand.c'])).toEqual(['countermand.config.json']);
});

where('bash')('Tab runs nothing that stands on the line', () => {
  const written = join(place.folder, 'written');
  bashOffers(['countermand', 'cancel', `$(touch ${written})`, '`touch written`', '--re']);
  expect(shell('bash', ['-c', 'ls'])).not.toContain('written');
});

where('fish')('fish completes commands, flags, choices, accounts and files', () => {
  const offers = (line: string): readonly string[] =>
    shell('fish', ['--no-config', '-c', `countermand completion fish | source; complete -C '${line}'`]).trimEnd().split('\n').map((each) => each.split('\t')[0] ?? '');
  expect(offers('countermand canc')).toEqual(['cancel']);
  expect(offers('countermand batch re')).toEqual(['report', 'resume', 'retry']);
  expect(offers('countermand cancel --on-replacement ')).toEqual(['hold', 'leave']);
  expect(offers('countermand cancel --reason=fr')).toEqual(['--reason=fraud']);
  expect(offers('countermand cancel p')).toEqual(['pod:']);
  expect(offers('countermand batch countermand.c')).toEqual(['countermand.config.json']);
});

(hasTerminal ? where('zsh') : test.skip)('zsh completes commands, flags, choices, accounts and files', async () => {
  writeFileSync(join(place.folder, '.zshrc'), "PROMPT='> '\nautoload -U compinit; compinit -u\nsource <(countermand completion zsh)\necho ready\n");
  const terminal = openTerminal({ command: ['zsh', '-i'], cwd: place.folder, environment });
  const completes = async (typed: string, expected: RegExp): Promise<void> => {
    terminal.type(typed);
    terminal.press('Tab');
    await terminal.shows(expected);
    terminal.press('C-u', 'C-l');
  };
  try {
    await terminal.shows(/^ready\n>/m);
    await completes('countermand canc', /^> countermand cancel$/m);
    await completes('countermand batch rep', /^> countermand batch report$/m);
    await completes('countermand cancel --on-replacement le', /^> countermand cancel --on-replacement leave$/m);
    await completes('countermand cancel --reason=fr', /^> countermand cancel --reason=fraud$/m);
    await completes('countermand cancel po', /^> countermand cancel pod:$/m);
    await completes('countermand batch countermand.c', /^> countermand batch countermand\.config\.json/m);
    await completes('countermand batch ', /^retry +-- file what failed of a batch once more/m);
  } finally {
    terminal.close();
  }
});
