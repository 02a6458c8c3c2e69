import { Box } from 'ink';
import { useEffect, type ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { cancellationPage } from '../../../view/cancellation-page.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useNow } from '../../data/use-now.ts';
import { useUnread } from '../../data/use-unread.ts';
import { useStory } from '../../data/use-story.ts';
import { CANCELLATION_KEYS } from '../../decisions/decision-keys.ts';
import type { DecisionKind } from '../../decisions/decision.ts';
import { useDecisions } from '../../decisions/use-decisions.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { tonedLines } from '../../parts/detail-lines.ts';
import { Problem } from '../../parts/problem.tsx';
import { staleLines } from '../../parts/stale-lines.ts';
import { TroubleLines } from '../../parts/trouble-lines.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Words } from '../../parts/words.tsx';

export interface CancellationScreenProps {
  readonly id: string;
  /** What is asked at once. */
  readonly ask?: DecisionKind;
}

/** One cancellation: did it stop, how do we know, will it start again, and how it came to that. Live. */
export function CancellationScreen({ id, ask }: CancellationScreenProps): ReactElement {
  const { size, opened, open, notify, readonly } = useCockpit();
  const now = useNow();
  const unread = useUnread();
  const { value: story, problem } = useStory(id);
  const { decide, recheck, dialog } = useDecisions();
  const view = story?.view;

  useEffect(() => {
    // Asked once: not again when the operator comes back to this screen.
    if (!view || !ask || opened.kept.has('asked')) return;
    opened.kept.set('asked', true);
    decide({ kind: ask, ids: [view.id], views: [view] });
  });
  useKeys(CANCELLATION_KEYS, {
    withdraw: () => view && decide({ kind: 'withdraw', ids: [view.id], views: [view] }),
    recheck: () => view && recheck(view),
    resolve: () => view && decide({ kind: 'resolve', ids: [view.id], views: [view] }),
    order: () => view && open({ name: 'target', reference: view.reference }),
    batch: () => {
      if (view?.batch !== undefined) open({ name: 'batch', id: view.batch });
      else if (view) notify('caution', text`It was filed on its own, with no batch.`);
    },
  });
  if (!story) return problem ? <Problem problem={problem} /> : <Words tone="dim">{text` Asking for the cancellation…`}</Words>;
  const decideHere = readonly ? text`not in a cockpit that is read-only` : text`press e`;
  const lines = tonedLines(cancellationPage(story, { now, decide: decideHere, unread: unread(story.view) }), { columns: size.columns, state: story.view.state });
  const stale = staleLines(problem, size);
  return (
    <Box flexDirection="column" height={size.rows}>
      <TroubleLines lines={stale} />
      <Scroll lines={lines} height={size.rows - stale.length} />
      {dialog}
    </Box>
  );
}
