import { CLOCK, LEDGER } from '@countermand/core';
import { timestamp } from '@countermand/core/model';
import type { Session } from '../session/session.ts';
import type { Check } from './check.ts';

/** No machine that runs this lives before it was written. */
const EARLIEST = Date.UTC(2025, 0, 1);
const TOLERANCE_MS = 60_000;

/** Leases and waits are told by this machine's clock: it must not stand behind what the ledger has already seen. */
export async function checkClock(session: Session): Promise<Check> {
  const name = 'clock';
  const now = session.resolve(CLOCK).now();
  if (now < EARLIEST) return { name, status: 'failed', detail: `This machine says it is ${timestamp(now)}. Set its clock.` };
  const { items } = await session.resolve(LEDGER).reader.listCancellations({ limit: 1 });
  const latest = items[0]?.cancellation.updatedAt ?? 0;
  if (latest > now + TOLERANCE_MS) {
    return { name, status: 'failed', detail: `The ledger's latest entry is of ${timestamp(latest)}, and this machine says it is ${timestamp(now)}. Set its clock.` };
  }
  return { name, status: 'ok', detail: `${timestamp(now)}, not behind the ledger.` };
}
