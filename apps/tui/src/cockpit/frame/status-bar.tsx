import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { AccountSummary } from '@countermand/core';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { counted, joined, text } from '../../text/text.ts';
import { useCockpit } from '../cockpit-context.ts';
import { useAnswer } from '../data/use-answer.ts';
import { Words } from '../parts/words.tsx';

/** On the desk, at most so many are counted. */
const MOST_COUNTED = 100;

/** Where the answers come from, what the providers allow, and how much waits. Asked anew when something changes. */
export function StatusBar(): ReactElement {
  const { service, readonly } = useCockpit();
  const accounts = useAnswer('accounts', (signal) => service.accounts(signal), { live: true });
  const desk = useAnswer('desk', (signal) => service.cancellations({ attention: true, limit: MOST_COUNTED }, signal), { live: true });
  const onDesk = desk.value?.items.length ?? 0;
  const lost = accounts.problem ?? desk.problem;
  return (
    <Box justifyContent="space-between">
      <Box flexShrink={1} minWidth={0}>
        <Words tone={lost ? 'bad' : 'dim'}>{text`${placeText(service.place)}${readonly ? text` · read-only` : text``}${lost ? text` · ✘ not answering` : text``}`}</Words>
      </Box>
      <Box flexShrink={0} marginLeft={2}>
        <Words tone={onDesk > 0 ? 'bad' : 'dim'}>{onDesk > 0 ? text`! ${onDesk}${desk.value?.nextCursor == null ? text`` : text`+`} on the desk` : text`desk empty`}</Words>
        <Words tone="dim">{text` · ${accountsText(accounts.value ?? [])}`}</Words>
      </Box>
    </Box>
  );
}

function placeText(place: ReturnType<typeof useCockpit>['service']['place']): SafeText {
  const where = place.kind === 'server' ? text`server ${safeText(place.url, 60)}` : text`ledger ${safeText(place.ledger, 60)}`;
  return place.demo ? text`DEMO · ${where}` : where;
}

/** `3 accounts · 4/s free · 17 waiting · worker: none for shop`. */
export function accountsText(accounts: readonly AccountSummary[]): SafeText {
  const waiting = accounts.reduce((sum, account) => sum + Object.values(account.waiting ?? {}).reduce((all, count) => all + count, 0), 0);
  const blocked = accounts.filter(({ budget }) => budget?.blockedUntil != null);
  const unworked = accounts.filter(({ worker, usable }) => usable && worker === 'none');
  return joined(
    [
      counted(accounts.length, text`account`, text`accounts`),
      ...(accounts.some(({ usable }) => !usable) ? [text`${accounts.filter(({ usable }) => !usable).length} ✘`] : []),
      ...(blocked.length > 0 ? [text`${blocked.length} at the limit`] : []),
      text`${waiting} waiting`,
      ...(unworked.length > 0 ? [text`no worker`] : []),
    ],
    text` · `,
  );
}
