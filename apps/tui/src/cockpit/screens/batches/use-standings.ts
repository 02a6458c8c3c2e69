import { isBatchEnd, type BatchView } from '@countermand/core/model';
import { useCockpit } from '../../cockpit-context.ts';
import { useAnswer } from '../../data/use-answer.ts';
import type { RowSource } from '../../parts/list/row-source.ts';

/** So many are asked for, the newest: counting the rows of each is work. */
const MOST = 10;

/** Where the batches under way stand, by their ids. */
export function useStandings(rows: RowSource<BatchView>): (id: string) => BatchView | undefined {
  const { service } = useCockpit();
  const ids = Array.from({ length: rows.count }, (_, index) => rows.at(index))
    .filter((view) => view !== undefined && !isBatchEnd(view.state))
    .map((view) => view?.id ?? '')
    .slice(0, MOST);
  const { value } = useAnswer(
    `standings ${ids.join(' ')}`,
    async (signal) => {
      const answers = await Promise.all(ids.map((id) => service.batches.get(id, signal)));
      return { ok: true, value: new Map(answers.flatMap((answer) => (answer.ok ? [[answer.value.id, answer.value] as const] : []))) };
    },
    { live: ids.length > 0 },
  );
  return (id) => value?.get(id);
}
