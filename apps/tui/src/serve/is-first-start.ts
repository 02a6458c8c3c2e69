import { ListAccessKeys } from '@countermand/core';
import type { LocalSession } from '../session/session.ts';

/** Nobody has a key yet: whoever starts this server is the only one who can let anybody in. */
export async function isFirstStart(session: LocalSession): Promise<boolean> {
  return (await session.resolve(ListAccessKeys).execute()).length === 0;
}
