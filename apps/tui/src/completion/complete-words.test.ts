import { describe, expect, test } from '@jest/globals';
import { createProgram } from '../program/create-program.ts';
import { completeWords } from './complete-words.ts';

const program = createProgram('test', async () => {});
const complete = (...words: readonly string[]) => completeWords(program, words, (config) => (config === undefined ? ['pod', 'shop'] : [config]));

function valuesAt(...words: readonly string[]): readonly string[] {
  const completion = complete(...words);
  return completion.kind === 'files' ? ['(files)'] : completion.candidates.map(({ value }) => value);
}

test('every command and subcommand that help shows is offered, with what it does', () => {
  const shown = program.createHelp().visibleCommands(program).map((command) => command.name());
  expect(valuesAt('')).toEqual(shown);
  expect(complete('canc')).toEqual({ kind: 'words', candidates: [{ value: 'cancel', description: 'stop orders, and prove it' }] });
  expect(valuesAt('keys', '')).toEqual(['list', 'create', 'revoke', 'help']);
});

test('flags are those of the command and of every command', () => {
  expect(valuesAt('cancel', '--re')).toEqual(['--reason', '--refund']);
  expect(valuesAt('find', '--ac')).toEqual(['--account']);
  expect(valuesAt('find', '--js')).toEqual(['--json']);
  expect(valuesAt('batch', 'report', '--ou')).toEqual(['--output']);
});

describe('values', () => {
  test.each([
    ['a flag with choices', ['resolve', 'can_1', '--as', 'not'], ['not_stopped']],
    ['the same in one word', ['resolve', 'can_1', '--as=not'], ['--as=not_stopped']],
    ['an argument with choices', ['completion', 'z'], ['zsh']],
    ['an account', ['list', '--account', 's'], ['shop']],
    ['an account of another configuration', ['--config', 'other', 'list', '--account', ''], ['other']],
    ['the account of a reference', ['cancel', 'pod:1', 's'], ['shop:']],
    ['a file that a flag names', ['batch', 'report', 'bat_1', '--output', ''], ['(files)']],
    ['a file beside subcommands', ['batch', './o'], ['(files)']],
    ['a subcommand beside files', ['batch', 're'], ['report', 'resume', 'retry']],
    ['nothing that could be known', ['find', ''], []],
    ['no flag after --', ['cancel', '--', '--re'], []],
    ['nothing after an argument too many', ['show', 'pod:1', ''], []],
    ['nothing for a flag without a value', ['cancel', '--refund=t'], []],
  ])('%s', (_name, words, expected) => {
    expect(valuesAt(...words)).toEqual(expected);
  });
});
