/** Shorter secrets would take words out of the answer, and are none. */
const SHORTEST = 8;

/** Takes the account's secrets out of a parsed answer: no plugin, log or ledger behind this point can repeat them. */
export function hideInValue(value: unknown, text: string, secrets: readonly string[]): unknown {
  const long = secrets.filter((secret) => secret.length >= SHORTEST);
  // Escapes can spell a secret in ways a search of the text does not see; without any, the search decides.
  const mayHold = long.some((secret) => text.includes(secret)) || (long.length > 0 && text.includes('\\'));
  return mayHold ? hidden(value, long) : value;
}

function hidden(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), value);
  if (Array.isArray(value)) return value.map((item) => hidden(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [hidden(key, secrets) as string, hidden(item, secrets)]));
}
