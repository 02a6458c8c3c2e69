import type { ReactElement } from 'react';
import type { SafeText } from '../../text/safe-text.ts';
import { joined, text } from '../../text/text.ts';
import { useCockpit } from '../cockpit-context.ts';
import { CANCELLATION_KEYS, CANCELLATIONS_KEYS, DESK_KEYS } from '../decisions/decision-keys.ts';
import { EVERYWHERE, LIST_KEYS } from '../keys/common-keys.ts';
import type { KeyBinding } from '../keys/key-binding.ts';
import { useHasLayer } from '../keys/key-layers.tsx';
import type { ScreenName } from '../navigation/screen.ts';
import { Words } from '../parts/words.tsx';

type Hint = readonly [binding: KeyBinding, words: SafeText, wants?: 'row'];

const OPENS: Hint = [LIST_KEYS.open, text`opens`, 'row'];
const FILTER: Hint = [LIST_KEYS.filter, text`filter`, 'row'];
const FIND: Hint = [EVERYWHERE.find, text`find an order`];
const AGAIN: Hint = [CANCELLATIONS_KEYS.recheck, text`read again`, 'row'];
const BACK: Hint = [CANCELLATIONS_KEYS.withdraw, text`take back`, 'row'];
const DECIDE: Hint = [CANCELLATION_KEYS.resolve, text`decide`, 'row'];
const ORDER: Hint = [DESK_KEYS.order, text`the order`, 'row'];

/** What can be done on the screens that do not say it themselves, in the order in which it is left out where there is no room. */
const HINTS: Partial<Readonly<Record<ScreenName, readonly Hint[]>>> = {
  accounts: [OPENS, FILTER],
  cancellations: [OPENS, BACK, AGAIN, FIND, FILTER],
  cancellation: [BACK, AGAIN, DECIDE, ORDER, [CANCELLATION_KEYS.batch, text`its batch`]],
  desk: [DECIDE, AGAIN, ORDER, [LIST_KEYS.open, text`all of it`, 'row'], FILTER, FIND],
  batches: [OPENS, [EVERYWHERE.command, text`file FILE.csv stops a list`], FILTER],
};

/** The keys of the screen in one line; nothing where something is asked, which has keys of its own. */
export function ScreenHint({ isEmpty }: { readonly isEmpty: boolean }): ReactElement {
  const { opened, readonly, size } = useCockpit();
  const hasLayer = useHasLayer();
  const hints = hasLayer ? [] : (HINTS[opened.screen.name] ?? []).filter(([{ writes }, , wants]) => !(readonly && writes) && !(isEmpty && wants === 'row'));
  return <Words tone="dim">{hintText(hints, size.columns)}</Words>;
}

function hintText(hints: readonly Hint[], columns: number): SafeText {
  const told = hints.map(([{ keys: [key] }, words]) => text`${key as SafeText}${key === ':' ? text`` : text` `}${words}`);
  const fitting = told.findLastIndex((_, last) => lineOf(told, last).length <= columns);
  return fitting < 0 ? text` ` : lineOf(told, fitting);
}

function lineOf(told: readonly SafeText[], last: number): SafeText {
  return text` ${joined(told.slice(0, last + 1), text` · `)}`;
}
