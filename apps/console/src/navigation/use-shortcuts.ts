import { useEffect, useRef } from 'react';
import { beginsShortcut, shortcutOf, type ShortcutAction } from './shortcuts.ts';

/** So long, milliseconds, the first of two keys waits for the second. */
const WAIT_MS = 1_500;

/** Listens to the keys while nobody types and no dialog is open. */
export function useShortcuts(act: (action: ShortcutAction) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    let first: string | undefined;
    let firstAt = 0;
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTaken(event.target)) return;
      const begun = first !== undefined && event.timeStamp - firstAt < WAIT_MS ? first : undefined;
      first = undefined;
      const action = shortcutOf(begun, event.key);
      if (action) {
        event.preventDefault();
        latest.current(action);
      } else if (beginsShortcut(event.key)) {
        first = event.key;
        firstAt = event.timeStamp;
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Whether the key is meant for something that takes text, or for a dialog. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
