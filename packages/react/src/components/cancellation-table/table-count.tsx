import type { ReactElement } from 'react';
import type { Cancellations } from '../../hooks/use-cancellations.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';

export interface TableCountProps {
  readonly list: Pick<Cancellations, 'isWhole' | 'fresh' | 'showFresh' | 'more' | 'loading'>;
  readonly count: number;
  /** In another order than the server's. */
  readonly isSorted: boolean;
}

/** How many there are, as far as that is known; and those that came since. */
export function TableCount({ list: { isWhole, fresh, showFresh, more, loading }, count, isSorted }: TableCountProps): ReactElement {
  const { own } = useOwnWords();
  return (
    <div data-cm="table-count">
      <p>{own(isWhole ? 'table.count' : isSorted ? 'table.sorted_loaded' : 'table.count_loaded', { count })}</p>
      {!isWhole && isSorted && (
        <ActionButton name="more" disabled={loading} onClick={more}>
          {own('table.more')}
        </ActionButton>
      )}
      <div role="status">
        {fresh > 0 && (
          <ActionButton name="show_fresh" onClick={showFresh}>
            {own('table.fresh', { count: fresh })}
          </ActionButton>
        )}
      </div>
    </div>
  );
}
