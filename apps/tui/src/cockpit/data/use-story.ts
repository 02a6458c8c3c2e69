import { useRef } from 'react';
import type { EventView } from '@countermand/core/model';
import { loadTimeline } from '../../session/load-timeline.ts';
import type { CancellationStory } from '../../view/cancellation-page.ts';
import { useCockpit } from '../cockpit-context.ts';
import { useAnswer, type Loaded } from './use-answer.ts';

/** One cancellation with its events, live. Events never change, so that only new ones are asked for. */
export function useStory(id: string): Loaded<CancellationStory> {
  const { service } = useCockpit();
  const known = useRef<{ readonly id: string; readonly events: readonly EventView[] }>({ id, events: [] });
  return useAnswer(
    `cancellation ${id}`,
    async (signal) => {
      const before = known.current.id === id ? known.current.events : [];
      const [view, timeline] = await Promise.all([service.cancellation(id, signal), loadTimeline(service, id, { known: before, signal })]);
      if (!view.ok) return view;
      if (!timeline.ok) return timeline;
      known.current = { id, events: timeline.value };
      return { ok: true, value: { view: view.value, events: timeline.value } };
    },
    { live: true },
  );
}
