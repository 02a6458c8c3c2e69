import { ordersOf } from './orders.mjs';

/**
 * A session of 15 minutes for one person: their accounts, and of those the orders on their page. The key stays here.
 * @param {{ readonly countermandUrl: string, readonly token: string, readonly origin: string }} settings
 * @param {import('./sign-in.mjs').Person} person
 */
export async function mintSession({ countermandUrl, token, origin }, person) {
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
