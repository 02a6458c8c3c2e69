/** The place of a value in the file. */
export type KeyPath = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/;

/** `accounts[1].settings.token`: a path as a person would write it. */
export function formatKeyPath(path: KeyPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    if (!PLAIN_KEY.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}

/** Zod's paths may hold symbols in theory; JSON has none. */
export function toKeyPath(path: readonly PropertyKey[]): KeyPath {
  return path.map((key) => (typeof key === 'number' ? key : String(key)));
}
