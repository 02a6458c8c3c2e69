import { WAKER } from '@countermand/core';
import type { LocalSession } from '../session/session.ts';
import type { Check } from './check.ts';

/** Whether anybody works what is filed, where workers are counted: on a ledger that several machines share. */
export async function checkWorkers(session: LocalSession): Promise<readonly Check[]> {
  const living = await session.resolve(WAKER).livingWorkers();
  if (living === undefined) return [];
  const name = 'workers';
  if (living > 0) return [{ name, status: 'ok', detail: `${living} live on this ledger.` }];
  return [{ name, status: 'warning', detail: 'None lives on this ledger: what is filed waits. Start `countermand worker`, or `countermand serve`.' }];
}
