import type { Cancellation } from '@countermand/client';
import type { ReactNode } from 'react';
import type { SortKey } from '../../list/sort-rows.ts';
import type { Column } from '../../parts/table/column.ts';
import { nextAction } from '../cancellation-details/next-action.ts';
import { CancellationStatus } from '../cancellation-status/cancellation-status.tsx';
import type { TableWords } from './table-words.ts';

export interface Opening {
  /** What happens when a row is opened. */
  readonly onOpen?: ((cancellation: Cancellation) => void) | undefined;
  /** The page of a row; with `onOpen` as well, a plain click is that. */
  readonly hrefOf?: ((cancellation: Cancellation) => string) | undefined;
}

interface TableColumn extends Column<Cancellation> {
  readonly key: SortKey;
}

export function tableColumns({ own, say, time }: TableWords, opening: Opening): readonly TableColumn[] {
  const distance = (at: string, now: number): ReactNode => (
    <time dateTime={at} title={time(at)}>
      {say({ key: 'said', parameters: { text: { ago: at } } }, now)}
    </time>
  );
  return [
    { key: 'order', label: own('table.order'), cell: (row) => <OrderCell row={row} opening={opening} /> },
    { key: 'state', label: own('table.state'), cell: (row) => <CancellationStatus cancellation={row} /> },
    { key: 'next', label: own('table.next'), cell: (row, now) => nextStep(row, own, now) },
    {
      key: 'asked',
      label: own('table.asked'),
      cell: ({ createdAt, requesters }, now) => {
        const actors = requesters.map(({ actor }) => actor).join(', ');
        return (
          <>
            {distance(createdAt, now)}{' '}
            <span data-cm="about" title={actors}>
              {actors}
            </span>
          </>
        );
      },
    },
    { key: 'account', label: own('table.account'), cell: ({ account }) => account },
    { key: 'changed', label: own('table.changed'), cell: ({ updatedAt }, now) => distance(updatedAt, now) },
  ];
}

/** What is due already happens now: a time that has passed would read as done. */
function nextStep(row: Cancellation, own: TableWords['own'], now: number): string | undefined {
  const next = nextAction(row);
  const at = Math.max(now, Date.parse(row.nextActionAt ?? '') || now);
  return next && own(`table.${next}`, { ago: { ago: new Date(at).toISOString() } }, now);
}

function OrderCell({ row, opening: { onOpen, hrefOf } }: { readonly row: Cancellation; readonly opening: Opening }): ReactNode {
  const { reference, orderNumber } = row;
  const number = orderNumber !== undefined && <span data-cm="about">{orderNumber}</span>;
  if (hrefOf) {
    return (
      <>
        <a
          data-cm="open"
          href={hrefOf(row)}
          tabIndex={-1}
          onClick={(event) => {
            if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            onOpen(row);
          }}
        >
          {reference}
        </a>{' '}
        {number}
      </>
    );
  }
  return (
    <>
      {onOpen ? (
        <button type="button" data-cm="open" tabIndex={-1} onClick={() => onOpen(row)}>
          {reference}
        </button>
      ) : (
        <span data-cm="reference">{reference}</span>
      )}{' '}
      {number}
    </>
  );
}
