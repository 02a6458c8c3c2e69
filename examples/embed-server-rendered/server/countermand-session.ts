import { ordersOf } from './orders.ts';
import type { Person } from './sign-in.ts';

export interface PortalSettings {
  readonly countermandUrl: string;
  readonly token: string;
  /** How browsers call the portal. */
  readonly origin: string;
}

/** A session of 15 minutes for one person: their accounts, and of those the orders on their page. The key stays here. */
export async function mintSession({ countermandUrl, token, origin }: PortalSettings, person: Person): Promise<string> {
  const answer = await fetch(`${countermandUrl}/v1/embed-sessions`, {
    method: 'POST',
    headers: { 'Authorization': `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      origin,
      accounts: person.accounts,
      references: ordersOf(person).map(({ reference }) => reference),
      scopes: ['targets:read', 'cancellations:read', 'cancellations:write'],
      actor: person.opaqueId,
    }),
  });
  if (!answer.ok) throw new Error(`Countermand makes no session: ${answer.status} ${await answer.text()}`);
  return answer.text();
}
