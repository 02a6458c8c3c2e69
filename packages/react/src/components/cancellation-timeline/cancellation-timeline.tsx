import type { ReactElement } from 'react';
import { useCancellationEvents } from '../../hooks/use-cancellation-events.ts';
import { TimelineOf } from './timeline-of.tsx';

export interface CancellationTimelineProps {
  /** `can_…` */
  readonly id: string;
}

/** All that happened to a cancellation, oldest first: when, by whom, and what the provider said. */
export function CancellationTimeline({ id }: CancellationTimelineProps): ReactElement {
  return <TimelineOf events={useCancellationEvents(id)} />;
}
