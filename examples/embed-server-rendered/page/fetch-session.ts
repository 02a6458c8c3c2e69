import type { MintedSession } from '@countermand/react';

/** Asked whenever a session is needed. What it answers is kept in memory by Countermand's components, and nowhere else. */
export async function fetchSession(): Promise<MintedSession> {
  const response = await fetch('/countermand-session', { method: 'POST' });
  if (response.status === 401) throw new Error('Sign in to the portal again.');
  if (!response.ok) throw new Error(`The portal could not get a session (${response.status}). Try again in a minute.`);
  return (await response.json()) as MintedSession;
}
