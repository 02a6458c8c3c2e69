import { Box } from 'ink';
import type { ReactElement } from 'react';
import { safeText } from '../../text/safe-text.ts';
import { useCockpit } from '../cockpit-context.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useNow } from '../data/use-now.ts';
import { Words } from '../parts/words.tsx';
import { fitParts, GAP, type FittedPart } from './fit-parts.ts';
import { statusParts } from './status-parts.ts';

/** On the desk, at most so many are counted. */
const MOST_COUNTED = 100;

/** Where the answers come from, what the providers allow, and how much waits. Asked anew when something changes; never wider than the screen. */
export function StatusBar(): ReactElement {
  const { service, readonly, size, ownStops } = useCockpit();
  const accounts = useAnswer('accounts', (signal) => service.accounts(signal), { live: true });
  const desk = useAnswer('desk', (signal) => service.cancellations({ attention: true, limit: MOST_COUNTED }, signal), { live: true });
  const now = useNow();
  const status = {
    place: service.place,
    readonly,
    problem: accounts.problem ?? desk.problem,
    accounts: accounts.value ?? [],
    worksIn: (account: string) => ownStops.worksIn(account),
    desk: desk.value && { count: desk.value.items.length, more: desk.value.nextCursor !== null },
    now,
  };
  const parts = fitParts(statusParts(status), size.columns);
  return (
    <Box justifyContent="space-between" height={1}>
      <Side parts={parts.filter(({ side }) => side === 'left')} />
      <Side parts={parts.filter(({ side }) => side === 'right')} />
    </Box>
  );
}

function Side({ parts }: { readonly parts: readonly FittedPart[] }): ReactElement {
  const gap = <Words tone="dim">{safeText(GAP)}</Words>;
  return (
    <Box flexShrink={0}>
      {parts.map(({ words, tone }, index) => (
        <Box key={index} flexShrink={0}>
          {index === 0 ? null : gap}
          <Words tone={tone}>{words}</Words>
        </Box>
      ))}
    </Box>
  );
}
