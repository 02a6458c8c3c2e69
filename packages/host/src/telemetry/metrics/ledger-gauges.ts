import type { LedgerReader, WorkFigures } from '@countermand/core';
import type { GaugeName } from './definitions.ts';
import type { Meters } from './meters.ts';

/** Shown by account, so that an account without cancellations any more leaves nothing behind. */
const OF_THE_LEDGER: readonly GaugeName[] = [
  'countermand_queue_depth',
  'countermand_batch_rows_waiting',
  'countermand_queue_oldest_age_seconds',
  'countermand_unknown_oldest_age_seconds',
  'countermand_needs_attention',
  'countermand_replacements_not_held',
];

/** Sets the gauges that the ledger knows best. Where it cannot be asked they are missing, and `countermand_ledger_up` is 0. */
export async function readLedgerGauges(meters: Meters, reader: Pick<LedgerReader, 'workFigures'>, now: number): Promise<void> {
  let figures: readonly WorkFigures[] = [];
  let isUp = 1;
  try {
    figures = await reader.workFigures();
  } catch {
    isUp = 0;
  }
  meters.set('countermand_ledger_up', {}, isUp);
  for (const name of OF_THE_LEDGER) meters.clear(name);
  for (const figure of figures) show(meters, figure, now);
}

function show(meters: Meters, { account, queue, batchRows, unknownSince, attention, notHeld }: WorkFigures, now: number): void {
  for (const { workClass, waiting, firstDueAt } of queue) {
    meters.set('countermand_queue_depth', { account, work_class: workClass }, waiting);
    meters.set('countermand_queue_oldest_age_seconds', { account, work_class: workClass }, age(firstDueAt, now));
  }
  meters.set('countermand_batch_rows_waiting', { account }, batchRows);
  meters.set('countermand_unknown_oldest_age_seconds', { account }, age(unknownSince, now));
  meters.set('countermand_needs_attention', { account }, attention);
  for (const [hold, count] of Object.entries(notHeld)) meters.set('countermand_replacements_not_held', { account, hold }, count);
}

function age(since: number | null, now: number): number {
  return since === null ? 0 : Math.max(0, now - since) / 1_000;
}
