import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { CancellationView } from '@countermand/core/model';
import { text } from '../../../text/text.ts';
import { headLines } from '../../../view/cancellation-page.ts';
import { sentAndSeenLines } from '../../../view/sent-and-seen.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useStory } from '../../data/use-story.ts';
import type { Unread } from '../../data/use-unread.ts';
import { tonedLines } from '../../parts/detail-lines.ts';
import { Words } from '../../parts/words.tsx';

export interface DeskEvidenceProps {
  readonly view: CancellationView;
  readonly now: number;
  readonly height: number;
  readonly unread: Unread;
}

/** What a decision about one rests on: what was sent, what came back, and what later reads showed. */
export function DeskEvidence({ view, now, height, unread }: DeskEvidenceProps): ReactElement {
  const { size, readonly } = useCockpit();
  const { value: story, problem } = useStory(view.id);
  const latest = story?.view ?? view;
  const lines = tonedLines(
    [...headLines(latest, { now, decide: readonly ? text`read-only here` : text`press e`, unread: unread(latest) }), ...(story ? sentAndSeenLines(story.events) : [])],
    { columns: size.columns, state: latest.state },
  );
  const told = height - (problem ? 1 : 0);
  const room = lines.length > told ? told - 1 : told;
  return (
    <Box flexDirection="column" height={height} flexShrink={0} overflow="hidden">
      {lines.slice(0, Math.max(0, room)).map(({ tone, words }, index) => (
        <Words key={index} tone={tone}>
          {text` ${words}`}
        </Words>
      ))}
      {problem ? <Words tone="bad">{text` ✘ What was sent and seen cannot be had now.`}</Words> : null}
      {lines.length > told && told > 0 ? <Words tone="dim">{text` … enter shows all of it`}</Words> : null}
    </Box>
  );
}
