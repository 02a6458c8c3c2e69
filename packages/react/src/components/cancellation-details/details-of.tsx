import { describeOrder } from '@countermand/cancel-flow';
import type { Cancellation } from '@countermand/client';
import type { ReactElement, ReactNode } from 'react';
import { useCancellationEvents } from '../../hooks/use-cancellation-events.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import type { PlaceLinks } from '../../parts/place-link/place-link.tsx';
import { FlowLines } from '../cancel-order-dialog/flow-lines.tsx';
import { FlowTimes } from '../cancel-order-dialog/flow-times.tsx';
import { CancellationStatus } from '../cancellation-status/cancellation-status.tsx';
import { TimelineOf } from '../cancellation-timeline/timeline-of.tsx';
import { DecisionBar } from '../decisions/decision-bar.tsx';
import { HowKnown, isAnythingKnown } from './how-known.tsx';
import { Identity } from './identity.tsx';
import { NextLine } from './next-line.tsx';
import { Requesters } from './requesters.tsx';
import { whatToDo } from './what-to-do.ts';

export interface DetailsOfProps extends PlaceLinks {
  readonly cancellation: Cancellation;
  /** Something was decided here, or was decided elsewhere first. */
  readonly onChanged: () => void;
  readonly level: 2 | 3;
}

/** One cancellation that is there. */
export function DetailsOf({ cancellation, onChanged, level, ...links }: DetailsOfProps): ReactElement {
  const { own } = useOwnWords();
  const { id, reference, state, requesters } = cancellation;
  const events = useCancellationEvents(id);
  const known = { state, events: events.value ?? [] };
  const { body, timing } = describeOrder({ asked: reference, cancellation, problem: null });
  const todo = whatToDo(cancellation);
  const Title = `h${level}` as const;
  const below = level === 2 ? 3 : 4;
  const part = (title: string, content: ReactNode): ReactElement => <Part level={below} title={title} content={content} />;
  return (
    <>
      <div data-cm="details-head">
        <Title id={`${id}-title`} data-cm="details-title">
          {reference}
        </Title>
        <CancellationStatus cancellation={cancellation} />
      </div>
      <FlowLines lines={body} />
      <NextLine cancellation={cancellation} />
      <FlowTimes timing={timing.filter(({ kind }) => kind === 'changed')} />
      {todo.length > 0 && part(own('details.todo'), todo.map((key) => <p key={key}>{own(key)}</p>))}
      {part(own('decide.label'), <DecisionBar cancellation={cancellation} events={known.events} onChanged={onChanged} level={below} />)}
      {isAnythingKnown(known) && part(own('details.known'), <HowKnown {...known} />)}
      {part(own('details.asked_by'), <Requesters requesters={requesters} />)}
      <Identity cancellation={cancellation} {...links} />
      {part(own('timeline.label'), <TimelineOf events={events} />)}
    </>
  );
}

function Part({ level, title, content }: { readonly level: 3 | 4; readonly title: string; readonly content: ReactNode }): ReactElement {
  const Title = `h${level}` as const;
  return (
    <div data-cm="details-part">
      <Title>{title}</Title>
      {content}
    </div>
  );
}
