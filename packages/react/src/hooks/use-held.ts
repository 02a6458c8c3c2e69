import { useRef, useState } from 'react';

export interface Held<Row> {
  readonly shown: readonly Row[];
  /** So many came since, and are not shown yet. */
  readonly waiting: number;
  readonly showAll: () => void;
}

/** While somebody is at them (`held`), rows that come are kept back: nothing moves under a pointer that is about to press. What is shown stays as it is ordered, and is otherwise of now. */
export function useHeld<Row extends { readonly id: string }>(rows: readonly Row[], held: boolean): Held<Row> {
  const [, setTurn] = useState(0);
  const order = useRef<readonly string[]>([]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const kept = order.current.flatMap((id) => byId.get(id) ?? []);
  // Where nothing is, nothing can be moved.
  const shown = held && kept.length > 0 ? kept : rows;
  order.current = shown.map(({ id }) => id);
  const showAll = (): void => {
    order.current = [];
    setTurn((turn) => turn + 1);
  };
  return { shown, waiting: rows.length - shown.length, showAll };
}
