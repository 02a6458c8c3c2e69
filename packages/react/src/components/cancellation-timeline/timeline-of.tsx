import type { CountermandEvent } from '@countermand/client';
import type { ReactElement } from 'react';
import { useMounted } from '../../data/use-mounted.ts';
import type { Resource } from '../../data/use-resource.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ResourceState } from '../../parts/resource-state/resource-state.tsx';
import { useRootProps } from '../../provider/use-root-props.ts';
import { foldEvents } from './fold-events.ts';
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
  const told = foldEvents(events.value ?? [], (event) => titleOf(event, words));
  const moment = (at: string): ReactElement => <time dateTime={at}>{mounted ? words.time(at) : at}</time>;
  return (
    <section {...root} data-cm="timeline" aria-label={words.own('timeline.label')}>
      <ResourceState resource={events} empty={events.value?.length === 0} />
      <ol data-cm="timeline-events">
        {told.map(({ event, until, count, title, why }) => (
          <li key={event.position} data-cm="timeline-event" data-type={event.type} data-state={event.to ?? undefined}>
            <strong>{title}</strong> {count > 1 && <span data-cm="timeline-count">{words.own('timeline.times', { count })} </span>}
            <span data-cm="timeline-about">
              {moment(event.at)}
              {count > 1 && <> – {moment(until)}</>} {words.own('timeline.by', { actor: event.actor })}
            </span>
            {why !== undefined && <p data-cm="timeline-why">{why}</p>}
            {event.evidence && <TimelineEvidence evidence={event.evidence} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
