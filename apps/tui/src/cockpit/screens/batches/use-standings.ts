import { isBatchEnd, type BatchView } from '@countermand/core/model';
import { useCockpit } from '../../cockpit-context.ts';
import { useAnswer } from '../../data/use-answer.ts';
import type { RowSource } from '../../parts/list/row-source.ts';

/** So many are asked for, the newest: counting the rows of each is work. */
const MOST = 10;

/** Where the newest batches stand, by their ids: those under way live, what has ended once. */
export function useStandings(rows: RowSource<BatchView>): (id: string) => BatchView | undefined {
  const { service } = useCockpit();
  const views = Array.from({ length: rows.count }, (_, index) => rows.at(index)).filter((view) => view !== undefined);
  const idsOf = (isEnded: boolean): readonly string[] => views.filter(({ state }) => isBatchEnd(state) === isEnded).map(({ id }) => id).slice(0, MOST);
  const load = (ids: readonly string[]) => async (signal: AbortSignal) => {
    const answers = await Promise.all(ids.map((id) => service.batches.get(id, signal)));
    return { ok: true as const, value: new Map(answers.flatMap((answer) => (answer.ok ? [[answer.value.id, answer.value] as const] : []))) };
  };
  const [underWay, ended] = [idsOf(false), idsOf(true)];
  const live = useAnswer(`standings ${underWay.join(' ')}`, load(underWay), { live: underWay.length > 0 });
  const once = useAnswer(`ended ${ended.join(' ')}`, load(ended), { live: false });
  return (id) => live.value?.get(id) ?? once.value?.get(id);
}
