import { CheckLedger } from '@countermand/core';
import { examineDatabase } from '@countermand/host';
import type { Command } from '../cli/command-context.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { checkedLines, type CheckedLedger } from '../ledger/check-lines.ts';
import { localOf } from '../session/session.ts';
import { text } from '../text/text.ts';

/** So many cancellations are looked at between two words of progress. */
const TELL_EVERY = 50_000;

/** `countermand ledger check`: holds everything on record against the laws, while others work on. */
export function ledgerCheck(): Command {
  return async ({ open, output, interruption }) => {
    const session = localOf(await open());
    const onProgress = (done: number): void => {
      if (done > 0 && done % TELL_EVERY === 0) output.talk(text`${done} cancellations …`);
    };
    const report = await session.resolve(CheckLedger).execute({ signal: interruption.signal, onProgress });
    if (!report.complete) return EXIT.interrupted;
    const database = await examineDatabase(session.host.configuration.ledger);
    const checked: CheckedLedger = { ...report, ok: report.ok && database.length === 0, database };
    if (output.json) output.record(checked);
    else for (const line of checkedLines(checked, output.paint)) output.data(line);
    return checked.ok ? EXIT.ok : EXIT.failed;
  };
}
