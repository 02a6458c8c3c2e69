import type { CountermandEvent } from '@countermand/client';
import type { ReactElement } from 'react';
import { useMounted } from '../../data/use-mounted.ts';
import type { Resource } from '../../data/use-resource.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ResourceState } from '../../parts/resource-state/resource-state.tsx';
import { useRootProps } from '../../provider/use-root-props.ts';
import { TimelineEvidence } from './timeline-evidence.tsx';
import { titleOf } from './title-of.ts';

export interface TimelineOfProps {
  readonly events: Resource<readonly CountermandEvent[]>;
}

/** The timeline of events that are loaded elsewhere. */
export function TimelineOf({ events }: TimelineOfProps): ReactElement {
  const root = useRootProps();
  const words = useOwnWords();
  const mounted = useMounted();
  return (
    <section {...root} data-cm="timeline" aria-label={words.own('timeline.label')}>
      <ResourceState resource={events} empty={events.value?.length === 0} />
      <ol data-cm="timeline-events">
        {events.value?.map((event) => (
          <li key={event.position} data-cm="timeline-event" data-type={event.type} data-state={event.to ?? undefined}>
            <strong>{titleOf(event, words)}</strong>{' '}
            <span data-cm="timeline-about">
              <time dateTime={event.at}>{mounted ? words.time(event.at) : event.at}</time> {words.own('timeline.by', { actor: event.actor })}
            </span>
            {event.evidence && <TimelineEvidence evidence={event.evidence} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
