import { useState, type ReactElement } from 'react';
import { useNow } from '../../data/use-now.ts';
import { useBatch } from '../../hooks/use-batch.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { Moment } from '../../parts/facts/moment.tsx';
import { PlaceLink, type PlaceLinks } from '../../parts/place-link/place-link.tsx';
import { ResourceState } from '../../parts/resource-state/resource-state.tsx';
import { useRootProps } from '../../provider/use-root-props.ts';
import { BatchActions } from './batch-actions.tsx';
import { BatchRows } from './batch-rows.tsx';
import { batchTitle } from './batch-title.ts';
import { settledIn } from './batch-counts.ts';

export interface BatchProgressProps extends PlaceLinks {
  /** `bat_…` */
  readonly id: string;
}

/** One batch as it goes on: how far, how fast, what became of each row, and what a person can decide. */
export function BatchProgress({ id, ...links }: BatchProgressProps): ReactElement {
  // What failed of it may be tried again as another batch, which is shown from then on.
  const [shown, setShown] = useState({ asked: id, id });
  const current = shown.asked === id ? shown.id : id;
  const follow = (retry: string): void => {
    if (links.hrefOf && links.onOpen) links.onOpen({ name: 'batch', id: retry });
    else setShown({ asked: id, id: retry });
  };
  return <ProgressOfOne key={current} id={current} onRetried={follow} {...links} />;
}

function ProgressOfOne({ id, onRetried, ...links }: BatchProgressProps & { readonly onRetried: (id: string) => void }): ReactElement {
  const root = useRootProps();
  const words = useOwnWords();
  const { own } = words;
  const resource = useBatch(id);
  const batch = resource.value;
  const title = batch ? batchTitle(batch, words) : id;
  const finishBy = batch?.finishBy ?? '';
  // One that has passed says nothing: what is left waits for its provider's word.
  const now = useNow(finishBy !== '');
  const settled = batch ? own('batch.settled', { settled: settledIn(batch), count: batch.rows.accepted }) : '';
  const people = batch?.progress ? batch.progress.cancellations.needs_attention + batch.progress.cancellations.unknown : 0;
  return (
    <section {...root} data-cm="batch" data-state={batch?.state} aria-label={own('batch.label', { name: title })}>
      <ResourceState resource={resource} />
      {batch && (
        <>
          <h2 data-cm="batch-title">
            <bdi>{title}</bdi> <span data-cm="batch-state">{own(`batch.state.${batch.state}`)}</span>
          </h2>
          <p data-cm="hint">
            <PlaceLink place={{ name: 'batch', id }} {...links}>
              {id}
            </PlaceLink>{' '}
            · <Moment at={batch.createdAt} /> · {own('batch.by', { actor: batch.actor })}
          </p>
          {batch.retryOf !== undefined && (
            <p>
              <PlaceLink place={{ name: 'batch', id: batch.retryOf }} {...links}>
                {own('batch.retry_of', { batch: batch.retryOf })}
              </PlaceLink>
            </p>
          )}
          {batch.demo === true && <p>{own('batch.demo')}</p>}
          {batch.remark !== undefined && <p>{batch.remark}</p>}
          <div data-cm="batch-bar" role="status">
            <p>{settled}</p>
            {people > 0 && <p data-tone="danger">{own('batch.person', { count: people })}</p>}
          </div>
          <progress max={Math.max(1, batch.rows.accepted)} value={settledIn(batch)} aria-label={settled} />
          <p data-cm="hint">
            {batch.progress && batch.progress.ratePerSecond > 0 && own('batch.rate', { rate: roughly(batch.progress.ratePerSecond) })}{' '}
            {Date.parse(finishBy) > now && own('batch.finish', { ago: { ago: finishBy } }, now)}
          </p>
          <BatchActions batch={batch} onChanged={resource.reload} onRetried={onRetried} />
          <BatchRows batch={batch} {...links} />
        </>
      )}
    </section>
  );
}

/** Two digits at most: it changes from look to look. */
function roughly(rate: number): number {
  return rate >= 10 ? Math.round(rate) : Number(rate.toPrecision(rate < 1 ? 1 : 2));
}
