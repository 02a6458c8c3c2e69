import { MakeSignInCode, signInLink, type MadeSignInCode } from '@countermand/core';
import type { LocalSession } from '../session/session.ts';

export interface MadeLink extends Pick<MadeSignInCode, 'principal' | 'expiresAt'> {
  readonly link: string;
}

/** A link that signs one browser in as `user`, once and within ten minutes, at any server on this ledger. Never to be logged. */
export async function makeLink(session: LocalSession, user: string, address: string): Promise<MadeLink> {
  const { code, principal, expiresAt } = await session.resolve(MakeSignInCode).execute(user);
  return { link: signInLink(address, code), principal, expiresAt };
}
