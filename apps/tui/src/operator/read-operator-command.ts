import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { completePath } from './complete-path.ts';
import { isBrokenCancellationId } from './names.ts';
import { OPERATOR_COMMAND_NAMES, operatorCommand, type OperatorCommandName } from './operator-commands.ts';

export interface OperatorInput {
  readonly name: OperatorCommandName;
  /** What follows the command, trimmed; empty where nothing does. */
  readonly argument: string;
}

export type ReadOperatorInput = { readonly ok: true; readonly input: OperatorInput } | { readonly ok: false; readonly why: SafeText };

/** What a person typed; the first letters of a command are enough where they mean one only. Nothing that is misspelt is run. */
export function readOperatorCommand(line: string): ReadOperatorInput {
  const [, word = '', argument = ''] = /^\s*:?(\S*)\s*(.*?)\s*$/s.exec(line) ?? [];
  const name = named(word.toLowerCase());
  if (name === undefined) return { ok: false, why: text`There is no command ${safeText(word, 40)}${meant(word)}. help shows all.` };
  const { argument: wanted, optional } = operatorCommand(name);
  if (wanted !== undefined && !optional && argument === '') return { ok: false, why: text`Say what to ${safeText(name)}: ${safeText(name)} ${wanted}` };
  if (wanted === undefined && argument !== '') return { ok: false, why: text`${safeText(name)} takes nothing after it.` };
  if (name === 'show' && isBrokenCancellationId(argument)) return { ok: false, why: text`${safeText(argument, 40)} is no id of a cancellation: can_ and 26 letters and digits. list shows them.` };
  return { ok: true, input: { name, argument } };
}

/** What Tab makes of the beginning of a command, or of the path that follows one. */
export function completeOperatorCommand(line: string): string {
  const [, file, path] = /^(\s*file\s+)(.*)$/is.exec(line) ?? [];
  if (file !== undefined && path !== undefined) return `${file}${completePath(path)}`;
  const matching = /\s/.test(line) ? [] : OPERATOR_COMMAND_NAMES.filter((name) => name.startsWith(line.toLowerCase()));
  const [only, another] = matching;
  if (only === undefined || another !== undefined) return line;
  return operatorCommand(only).argument === undefined ? only : `${only} `;
}

function named(word: string): OperatorCommandName | undefined {
  const exact = OPERATOR_COMMAND_NAMES.find((name) => name === word);
  if (exact !== undefined || word === '') return exact;
  const [only, another] = OPERATOR_COMMAND_NAMES.filter((name) => name.startsWith(word));
  return another === undefined ? only : undefined;
}

function meant(word: string): SafeText {
  const [first = ''] = word.toLowerCase();
  const near = OPERATOR_COMMAND_NAMES.filter((name) => first !== '' && name.startsWith(first));
  return near.length === 0 ? text`` : text` (perhaps ${safeText(near.join(', '))})`;
}
