import { CLOCK, LEDGER } from '@countermand/core';
import { timestamp } from '@countermand/core/model';
import type { LocalSession } from '../session/session.ts';
import type { Check } from './check.ts';
import type { ClockGap } from './provider-clocks.ts';

/** No machine that runs this lives before it was written. */
const EARLIEST = Date.UTC(2025, 0, 1);
const TOLERANCE_MS = 60_000;

/** Beyond this, times that people compare with a provider's own mislead them. */
const PROVIDER_TOLERANCE_MS = 5_000;

/** Leases and waits are told by this machine's clock: it must not stand behind what the ledger has already seen, nor far from the providers. */
export async function checkClock(session: LocalSession, gaps: readonly ClockGap[]): Promise<Check> {
  const name = 'clock';
  const now = session.resolve(CLOCK).now();
  if (now < EARLIEST) return { name, status: 'failed', detail: `This machine says it is ${timestamp(now)}. Set its clock.` };
  const { items } = await session.resolve(LEDGER).reader.listCancellations({ limit: 1 });
  const latest = items[0]?.cancellation.updatedAt ?? 0;
  if (latest > now + TOLERANCE_MS) {
    return { name, status: 'failed', detail: `The ledger's latest entry is of ${timestamp(latest)}, and this machine says it is ${timestamp(now)}. Set its clock.` };
  }
  const agreeing = gaps.length === 0 ? '' : ', and as the providers have it';
  return clockGapCheck(gaps) ?? { name, status: 'ok', detail: `${timestamp(now)}, not behind the ledger${agreeing}.` };
}

/** A warning where a provider that answered has another time; undefined where none has. */
export function clockGapCheck(gaps: readonly ClockGap[]): Check | undefined {
  const widest = gaps.toSorted((left, right) => Math.abs(right.aheadMs) - Math.abs(left.aheadMs))[0];
  if (widest === undefined || Math.abs(widest.aheadMs) <= PROVIDER_TOLERANCE_MS) return undefined;
  const { account, aheadMs } = widest;
  const seconds = Math.round(Math.abs(aheadMs) / 1_000);
  const detail = `This machine's clock is ${seconds} s ${aheadMs < 0 ? 'behind' : 'ahead of'} that of account ${account}'s provider. Let it take its time from the network (NTP); if it does, theirs is wrong.`;
  return { name: 'clock', status: 'warning', detail };
}
