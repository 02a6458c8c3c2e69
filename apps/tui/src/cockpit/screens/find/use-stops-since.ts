import type { CancellationState, CancellationView } from '@countermand/core/model';
import { useCockpit } from '../../cockpit-context.ts';
import { useAnswer } from '../../data/use-answer.ts';

/** The longest page of cancellations; what was asked for from here is among the newest. */
const NEWEST = 500;

const REST_MS = 1_000;

/** How a stop that this cockpit asked for stands; `asked`: not known yet. */
export type OwnStopState = CancellationState | 'asked';

/** The orders that this cockpit asked to stop after its first `count` stops, by reference: what is on the screen of them is older than that. */
export function useStopsSince(count: number): ReadonlyMap<string, OwnStopState> {
  const { service, ownStops } = useCockpit();
  const stops = [...ownStops.references].slice(count);
  const { value } = useAnswer<readonly CancellationView[]>(
    `own stops ${stops.length}`,
    async (signal) => {
      if (stops.length === 0) return { ok: true, value: [] };
      const answer = await service.cancellations({ limit: NEWEST }, signal);
      return answer.ok ? { ok: true, value: answer.value.items } : answer;
    },
    { live: true, restMs: REST_MS },
  );
  const states = new Map(value?.map(({ id, state }) => [id, state]));
  return new Map(stops.map(([id, reference]) => [reference, states.get(id) ?? 'asked']));
}
