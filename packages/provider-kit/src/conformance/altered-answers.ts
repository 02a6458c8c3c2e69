/** Changes the JSON of an answer on its way to the plugin. */
export type Alter = (body: unknown) => unknown;

/** Each of these words as a value, wherever it stands, becomes what `change` makes of it; the field goes where that is undefined. */
export function withWords(words: readonly string[], change: (word: string) => string | null | undefined): Alter {
  return (body) => mapped(body, (value) => (typeof value === 'string' && words.includes(value) ? change(value) : value));
}

/** The id as a value, also at the end of a path or as a number, becomes another one, or what is none. */
export function withId(id: string, other: string | null): Alter {
  return (body) =>
    mapped(body, (value) => {
      if (typeof value === 'number') return String(value) === id ? numberOr(other) : value;
      if (typeof value !== 'string' || (value !== id && !value.endsWith(`/${id}`))) return value;
      return other === null ? null : `${value.slice(0, value.length - id.length)}${other}`;
    });
}

function numberOr(text: string | null): unknown {
  return text !== null && /^\d+$/.test(text) ? Number(text) : text;
}

function mapped(value: unknown, change: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => mapped(each, change));
  if (typeof value !== 'object' || value === null) return change(value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapped(each, change)]).filter(([, each]) => each !== undefined));
}
