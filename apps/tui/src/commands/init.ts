import { dirname, resolve } from 'node:path';
import { CONFIGURATION_FILE_NAME, loadPlugins, systemClock } from '@countermand/host';
import type { Command, CommandContext } from '../cli/command-context.ts';
import type { Check } from '../doctor/check.ts';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import { askAccount } from '../init/ask-account.ts';
import { checkNewAccount } from '../init/check-account.ts';
import type { InitFlags } from '../init/init-flags.ts';
import { checkFree, writeFiles } from '../init/write-files.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** `countermand init`: a configuration with one account, made by asking and checked at its provider before it is written. */
export function init(flags: InitFlags): Command {
  return async (context) => {
    const { output, interruption } = context;
    const file = resolve(context.workingDirectory, context.flags.config ?? CONFIGURATION_FILE_NAME);
    checkFree(file);
    const folder = dirname(file);
    const { loaded } = await loadPlugins({ plugins: [], folder, clock: systemClock });
    const account = await askAccount(context, flags, loaded.map(({ provider }) => provider));
    if (interruption.happened) return leave(context);
    for (const name of account.typed.keys()) checkFree(resolve(folder, name));
    const check = flags.check ? await checkNewAccount(context, account, folder) : undefined;
    if (check) output.talk(text`${safeText(check.name)}: ${safeText(check.detail, 2_000)}`);
    if (interruption.happened) return leave(context);
    if (check?.status === 'failed' && !(await wanted(context))) return refused(context, check);
    const written = writeFiles(file, account);
    if (output.json) output.record({ file, account: account.id, provider: account.provider, written, ...(check && { check: { status: check.status, detail: check.detail } }) });
    else for (const path of written) output.data(text`wrote ${safeText(path, 2_000)}`);
    output.talk(text`Next: countermand doctor`);
    return EXIT.ok;
  };
}

async function wanted({ prompter, interruption }: CommandContext): Promise<boolean> {
  if (!prompter) return false;
  return /^y(es)?$/i.test(await prompter.ask(text`Write it all the same? [y/N] `, interruption.signal)) && !interruption.happened;
}

function refused(context: CommandContext, check: Check): ExitCode {
  if (context.interruption.happened) return leave(context);
  const detail = text`Nothing was written. ${safeText(check.detail, 2_000)} With --no-check it is written unchecked.`;
  if (context.output.json) context.output.complainRecord({ title: 'The account does not work', status: 422, code: 'account_check_failed', detail, retryable: false });
  else context.output.complain(text`error: ${detail}`);
  return check.exit ?? EXIT.failed;
}

function leave({ output }: CommandContext): ExitCode {
  output.complain(text`Interrupted; nothing was written.`);
  return EXIT.interrupted;
}
