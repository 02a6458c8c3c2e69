/** What the browser keeps for the console: how it looks and speaks, and nothing else. */
export type PreferenceName = 'theme' | 'language';

const keyOf = (name: PreferenceName): string => `countermand.${name}`;

/** Undefined where nothing is kept, or the browser keeps nothing. */
export function readPreference(name: PreferenceName): string | undefined {
  try {
    return localStorage.getItem(keyOf(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepPreference(name: PreferenceName, value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // It holds as long as the page is open.
  }
}
