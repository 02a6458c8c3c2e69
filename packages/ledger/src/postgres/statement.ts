/** A statement with its values. One with a name is parsed and planned once a connection. */
export interface Statement {
  readonly text: string;
  readonly values: unknown[];
  readonly name?: string;
}

/** Few texts exist; should they ever be many, the rest is sent without a name and costs the server nothing afterwards. */
const MOST_NAMES = 500;
const names = new Map<string, string>();

export function statement(text: string, values: readonly unknown[] = []): Statement {
  const name = nameOf(text);
  return { text, values: values.map(bindable), ...(name !== undefined && { name }) };
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = `ledger_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** The driver would turn an object or a date into text of its own making, so nothing but plain values and lists of them reaches it. */
function bindable(value: unknown): unknown {
  // PostgreSQL's texts hold every character but this one. What is asked for by it is not there, which is no failure of the server.
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(bindable);
  throw new TypeError(`The ledger cannot store ${typeof value === 'number' ? String(value) : typeof value}. Give text, a finite number, a boolean, null or a list of them.`);
}
