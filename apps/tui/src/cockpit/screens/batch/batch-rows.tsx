import { useState, type ReactElement } from 'react';
import type { BatchItemView } from '@countermand/core/model';
import { itemStateText, itemStory } from '../../../batch/item-words.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { narrowedRows } from '../../data/narrowed-rows.ts';
import { useNow } from '../../data/use-now.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DataList } from '../../parts/list/data-list.tsx';
import { usePagedRows } from '../../parts/list/use-paged-rows.ts';
import { Problem } from '../../parts/problem.tsx';
import { Words } from '../../parts/words.tsx';
import { itemColumns } from './item-columns.ts';
import { rowChoiceText, rowOrder, rowsOf, type RowChoice } from './row-choices.ts';

export interface BatchRowsProps {
  readonly id: string;
  readonly choice: RowChoice;
  readonly height: number;
}

/** The rows of a batch; Enter opens the cancellation of one, or tells in full what is the matter with it. */
export function BatchRows({ id, choice, height }: BatchRowsProps): ReactElement {
  const { service, size, filter, open } = useCockpit();
  const now = useNow();
  const [told, setTold] = useState<BatchItemView>();
  const order = rowOrder(choice);
  const load = narrowedRows(rowsOf(service.batches, id, choice), (item) =>
    filter === '' ? true : `${item.reference} ${itemStateText(item)} ${item.problem?.code ?? ''} ${itemStory(item)}`.toLowerCase().includes(filter),
  );
  const { rows, loaded, problem } = usePagedRows(`rows ${id} ${choice} ${filter}`, load, order);
  const openRow = (item: BatchItemView): void => {
    if (item.cancellation) open({ name: 'cancellation', id: item.cancellation.id });
    else setTold(item);
  };
  if (problem && !loaded) return <Problem problem={problem} rows={height} />;
  if (!loaded) return <Words tone="dim">{text` Asking for the rows…`}</Words>;
  if (rows.count === 0 && rows.complete) return <Words tone="dim">{nothing(choice, filter)}</Words>;
  return (
    <>
      <DataList name={`${choice} ${filter}`} rows={rows} columns={itemColumns({ now, columns: size.columns })} keyOf={order.keyOf} height={height} onOpen={openRow} />
      {told ? (
        <Dialog
          title={text`Line ${told.line}  ${safeText(told.reference, 60)}`}
          lines={[text`${itemStateText(told)}: ${itemStory(told)}`]}
          choices={[{ name: 'back', sign: text`←`, words: text`Back to the rows` }]}
          onChoose={() => setTold(undefined)}
          onLeave={() => setTold(undefined)}
        />
      ) : null}
    </>
  );
}

function nothing(choice: RowChoice, filter: string): SafeText {
  if (filter !== '') return text` No row holds ${safeText(filter, 40)}; esc shows them all again.`;
  return choice === 'all' ? text` It has no rows.` : text` No rows here (${rowChoiceText(choice)}); v shows others.`;
}
