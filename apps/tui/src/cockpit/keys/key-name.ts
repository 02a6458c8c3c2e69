import type { Key } from 'ink';

const NAMED: readonly (readonly [keyof Key, string])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageUp'],
  ['pageDown', 'pageDown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
];

const CONTROLS: Readonly<Record<string, string>> = { ' ': 'space', '\r': 'enter', '\n': 'enter', '\t': 'tab', '\b': 'backspace', '\u007f': 'backspace', '\u001b': 'escape' };

/**
 * The names of what was pressed: `j`, `G`, `space`, `enter`, `ctrl+c`. Keys that come in one piece over a slow link are told one by one;
 * text that is pasted does not come this way.
 */
export function keyNames(input: string, key: Key): readonly string[] {
  const named = NAMED.find(([flag]) => key[flag] === true)?.[1];
  if (named !== undefined) return [key.shift && named === 'tab' ? 'shift+tab' : named];
  if (key.ctrl) return [`ctrl+${input}`];
  if (key.meta || key.super) return [];
  return Array.from(input).map((character) => CONTROLS[character] ?? controlName(character) ?? character);
}

/** `ctrl+u` for what a terminal sends for it. */
function controlName(character: string): string | undefined {
  const code = character.charCodeAt(0);
  return code >= 1 && code <= 26 ? `ctrl+${String.fromCharCode(code + 96)}` : undefined;
}
