import { PLACES, ROUTES, type PlaceName } from './routes.ts';

/** What keys do. */
export type ShortcutAction = { readonly kind: 'go'; readonly place: PlaceName } | { readonly kind: 'search' } | { readonly kind: 'help' };

export interface Shortcut {
  /** Pressed one after another. */
  readonly keys: readonly [string] | readonly [string, string];
  readonly action: ShortcutAction;
}

/** Every key of the console: the one list for what listens and for the help. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['/'], action: { kind: 'search' } },
  { keys: ['?'], action: { kind: 'help' } },
  ...PLACES.map((place): Shortcut => ({ keys: ['g', ROUTES[place].key], action: { kind: 'go', place } })),
];

/** What is meant by a key that follows another one; `first`: the key that waits for a second. */
export function shortcutOf(first: string | undefined, key: string): ShortcutAction | undefined {
  const wanted = first === undefined ? [key] : [first, key];
  return SHORTCUTS.find(({ keys }) => keys.join(' ') === wanted.join(' '))?.action;
}

/** Whether a key begins one of two. */
export function beginsShortcut(key: string): boolean {
  return SHORTCUTS.some(({ keys }) => keys.length === 2 && keys[0] === key);
}
