import { backUpLedger } from '@countermand/host';
import type { Command } from '../cli/command-context.ts';
import { ProblemError } from '../cli/problem-error.ts';
import { UsageError } from '../cli/usage-error.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { chooseConfiguration, noConfiguration } from '../session/choose-configuration.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { eachTenth } from '../ledger/each-tenth.ts';

export interface LedgerBackupFlags {
  readonly force?: boolean;
}

/** `countermand ledger backup`: a whole copy, while others work on. */
export function ledgerBackup(file: string, { force = false }: LedgerBackupFlags): Command {
  return async (context) => {
    const { output } = context;
    const configuration = chooseConfiguration(context);
    if (configuration === undefined) throw noConfiguration(context);
    const onProgress = eachTenth((percent) => output.talk(text`${percent} %`));
    const outcome = await backUpLedger({ location: configuration.ledger, to: file, overwrite: force, onProgress });
    switch (outcome.kind) {
      case 'refused':
        throw new UsageError(outcome.problem);
      case 'failed':
        throw new ProblemError({ code: 'ledger_unavailable', detail: outcome.problem, retryable: true });
      case 'done':
        if (output.json) output.record({ file: outcome.file, bytes: outcome.bytes });
        else output.data(text`${output.paint('green', text`✔`)} ${safeText(outcome.file, 2_000)} (${Math.ceil(outcome.bytes / 1024)} KiB): whole, examined, and for you alone.`);
        return EXIT.ok;
    }
  };
}
