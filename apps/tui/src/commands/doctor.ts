import type { Command, CommandContext } from '../cli/command-context.ts';
import { CLOCK, HTTP_CLIENT_FACTORY, LedgerUnavailableError } from '@countermand/core';
import { checkAccounts } from '../doctor/check-accounts.ts';
import { checkClock } from '../doctor/check-clock.ts';
import { checkLedger } from '../doctor/check-ledger.ts';
import { checkServer } from '../doctor/check-server.ts';
import { checkWorkers } from '../doctor/check-workers.ts';
import type { Check } from '../doctor/check.ts';
import { HeardAnswers } from '../doctor/heard-answers.ts';
import { ProviderClocks } from '../doctor/provider-clocks.ts';
import { EXIT, type ExitCode } from '../exit/exit-codes.ts';
import { reportedMessage } from '../cli/report-error.ts';
import { localOf, type LocalSession } from '../session/session.ts';
import type { Colour } from '../text/paint.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

const SIGNS: Readonly<Record<Check['status'], readonly [SafeText, Colour]>> = {
  ok: [text`✔`, 'green'],
  warning: [text`!`, 'yellow'],
  failed: [text`✘`, 'red'],
  skipped: [text`-`, 'dim'],
};

/** `countermand doctor`: what stands in the way, one line each. */
export function doctor(): Command {
  return async (context) => {
    const { output } = context;
    const checks = await examine(context);
    if (output.json) output.record({ ok: checks.every(({ status }) => status !== 'failed'), checks: checks.map(({ exit: _, ...check }) => check) });
    else for (const check of checks) output.data(line(check, output.paint));
    return exitOf(checks);
  };
}

async function examine(context: CommandContext): Promise<readonly Check[]> {
  let session: LocalSession;
  try {
    session = localOf(await context.open());
  } catch (error) {
    const name = LedgerUnavailableError.isInstance(error) ? 'ledger' : 'configuration';
    const exit = LedgerUnavailableError.isInstance(error) ? EXIT.failed : EXIT.usage;
    return [{ name, status: 'failed', exit, detail: reportedMessage(error) }];
  }
  const { configuration, container } = session.host;
  const clocks = new ProviderClocks(session.resolve(CLOCK));
  const heard = new HeardAnswers();
  // Before any account is opened: what their providers answer below is listened to.
  container.registerInstance(HTTP_CLIENT_FACTORY, heard.listenTo(clocks.listenTo(session.resolve(HTTP_CLIENT_FACTORY))));
  return [
    { name: 'configuration', status: 'ok', detail: configuration.file },
    ...pluginChecks(session),
    ...(await checkLedger(configuration.ledger)),
    ...(await checkWorkers(session)),
    ...(await checkServer(session)),
    ...(await checkAccounts(session, heard, context.interruption.signal)),
    await checkClock(session, clocks.gaps()),
  ];
}

function pluginChecks({ host: { plugins } }: LocalSession): readonly Check[] {
  const loaded = plugins.loaded.map(({ plugin, provider, replaces }): Check => {
    const instead = replaces === undefined ? '' : ` It takes the place of ${replaces}.`;
    return { name: `plugin ${provider.id}`, status: replaces === undefined ? 'ok' : 'warning', detail: `${plugin} provides ${provider.displayName}.${instead}` };
  });
  const failed = plugins.failed.map(({ plugin, reason }): Check => ({ name: `plugin ${plugin}`, status: 'failed', exit: EXIT.usage, detail: `It was left out: ${reason}` }));
  return [...loaded, ...failed];
}

function line({ name, status, detail }: Check, paint: CommandContext['output']['paint']): SafeText {
  const [sign, colour] = SIGNS[status];
  return text`${paint(colour, sign)} ${paint('bold', safeText(name, 200))}: ${safeText(detail, 2_000)}`;
}

/** Wrong configuration first, then credentials, then the rest. */
function exitOf(checks: readonly Check[]): ExitCode {
  const exits = checks.filter(({ status }) => status === 'failed').map(({ exit }) => exit ?? EXIT.failed);
  return [EXIT.usage, EXIT.unauthorized, EXIT.failed].find((exit) => exits.includes(exit)) ?? EXIT.ok;
}
