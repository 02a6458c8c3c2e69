import type { Command } from 'commander';
import { chooseConfiguration } from '../session/choose-configuration.ts';
import { serverWritten } from '../session/choose-server.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { completeWords, type AccountIds } from './complete-words.ts';

/** `safeText` leaves none in what stands around it. */
const TAB = '\t' as SafeText;

/**
 * What the scripts read: a line with the kind, then one line a candidate, with its description after a tab. No network, no ledger, no plugins.
 * Without `accounts` they are those of the configuration.
 */
export function answerShell(program: Command, words: readonly string[], accounts: AccountIds = accountIds): readonly SafeText[] {
  const completion = completeWords(program, words, accounts);
  if (completion.kind === 'files') return [text`files`];
  return [
    safeText(completion.kind),
    ...completion.candidates.map(({ value, description }) => (description ? text`${safeText(value)}${TAB}${safeText(description)}` : safeText(value))),
  ];
}

/** Whoever presses Tab wants no error: a configuration that cannot be read has no accounts, and those of a server are not asked for. */
function accountIds(config: string | undefined): readonly string[] {
  const around = { flags: config === undefined ? {} : { config }, environment: process.env, workingDirectory: process.cwd() };
  try {
    if (serverWritten(around) !== undefined) return [];
    return chooseConfiguration(around)?.accounts.map(({ id }) => id) ?? [];
  } catch {
    return [];
  }
}
