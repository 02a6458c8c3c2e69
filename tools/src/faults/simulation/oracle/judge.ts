import { batchesRight } from './batches-right.ts';
import { evidenceOf, type Law } from './evidence.ts';
import { everythingEnds } from './everything-ends.ts';
import { eventsTellAll } from './events-tell-all.ts';
import { intentFirst } from './intent-first.ts';
import { nothingLeaks } from './nothing-leaks.ts';
import { oneEffect } from './one-effect.ts';
import { oneLive } from './one-live.ts';
import { proofOfStops } from './proof-of-stops.ts';
import { readBeforeRepeat } from './read-before-repeat.ts';
import { requestersRight } from './requesters-right.ts';
import { withdrawnStays } from './withdrawn-stays.ts';
import { withinLimits } from './within-limits.ts';
import type { Played } from '../story/play.ts';

const LAWS: readonly Law[] = [
  proofOfStops,
  intentFirst,
  readBeforeRepeat,
  oneEffect,
  oneLive,
  requestersRight,
  withdrawnStays,
  withinLimits,
  everythingEnds,
  eventsTellAll,
  nothingLeaks,
  batchesRight,
];

/** Every law that this history broke, in sentences; none, if all is well. */
export async function judge(played: Played): Promise<readonly string[]> {
  const evidence = await evidenceOf(played);
  return LAWS.flatMap((law) => law(evidence));
}
