import { OPERATOR_COMMAND_NAMES, operatorCommand } from '../../../operator/operator-commands.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { joined, text } from '../../../text/text.ts';
import { KEY_TABLE, shownKey, type KeyPlace } from '../../keys/key-table.ts';
import type { ScreenName } from '../../navigation/screen.ts';

export interface HelpEntry {
  /** Keys, or a command. */
  readonly what: SafeText;
  readonly help: SafeText;
  /** It changes something. */
  readonly writes: boolean;
}

export interface HelpGroup {
  readonly title: SafeText;
  readonly entries: readonly HelpEntry[];
}

/** All keys by where they work, those of the screen `at` first, and then all commands: from the tables that the cockpit itself obeys. */
export function helpGroups(at?: ScreenName): readonly HelpGroup[] {
  const isHere = ({ screens = [] }: KeyPlace): boolean => at !== undefined && screens.includes(at);
  const places = [...KEY_TABLE.filter(isHere), ...KEY_TABLE.filter((place) => !isHere(place))];
  return [...places.map(({ place, bindings }) => ({ title: place, entries: Object.values(bindings).map(keyEntry) })), commandGroup()];
}

/** Without what changes something, for a cockpit that refuses it. */
export function readonlyGroups(groups: readonly HelpGroup[]): readonly HelpGroup[] {
  return groups.map(({ title, entries }) => ({ title, entries: entries.filter(({ writes }) => !writes) })).filter(({ entries }) => entries.length > 0);
}

function keyEntry({ keys, help, writes }: (typeof KEY_TABLE)[number]['bindings'][string]): HelpEntry {
  return { what: joined(keys.map(shownKey), text` `), help, writes: writes === true };
}

function commandGroup(): HelpGroup {
  const entries = OPERATOR_COMMAND_NAMES.map((name): HelpEntry => {
    const { argument, help, writes } = operatorCommand(name);
    return { what: text`:${safeText(name)}${argument === undefined ? text`` : text` ${argument}`}`, help, writes: writes === true };
  });
  return { title: text`Commands, after : (the first letters are enough)`, entries };
}
