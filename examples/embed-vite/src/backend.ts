import type { MintedSession } from '@countermand/react';

/** What the portal's own backend knows of who looks at the page. */
export interface Portal {
  /** Null: nobody is signed in. */
  readonly person: string | null;
  readonly people: readonly string[];
  readonly orders: readonly Order[];
  readonly countermandUrl: string;
}

export interface Order {
  readonly number: string;
  readonly customer: string;
  /** How Countermand calls it. */
  readonly reference: string;
}

export async function loadPortal(): Promise<Portal> {
  return (await (await fetch('/portal')).json()) as Portal;
}

export async function signIn(person: string): Promise<void> {
  await fetch('/sign-in', { method: 'POST', body: person });
}

export async function signOut(): Promise<void> {
  await fetch('/sign-out', { method: 'POST' });
}

/** Asked whenever a session is needed. What it answers is kept in memory by Countermand's components, and nowhere else. */
export async function fetchSession(): Promise<MintedSession> {
  const response = await fetch('/countermand-session', { method: 'POST' });
  if (response.status === 401) throw new Error('Sign in to the portal again.');
  if (!response.ok) throw new Error(`The portal could not get a session (${response.status}). Try again in a minute.`);
  return (await response.json()) as MintedSession;
}
