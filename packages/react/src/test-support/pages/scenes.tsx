import { useState, type ReactElement } from 'react';
import { CancelOrderButton } from '../../components/cancel-order-button/cancel-order-button.tsx';
import { CancellationStatus } from '../../components/cancellation-status/cancellation-status.tsx';
import { CancellationTimeline } from '../../components/cancellation-timeline/cancellation-timeline.tsx';
import { useCancelFlow } from '../../flow/use-cancel-flow.ts';
import { CancelOrderDialog } from '../../components/cancel-order-dialog/cancel-order-dialog.tsx';
import { useBatch } from '../../hooks/use-batch.ts';
import { useCancellation } from '../../hooks/use-cancellation.ts';
import { usePreview } from '../../hooks/use-preview.ts';
import { useTargets } from '../../hooks/use-targets.ts';
import { ResourceState } from '../../parts/resource-state/resource-state.tsx';
import { Bulk } from './scenes/bulk.tsx';
import { Accounts } from './scenes/accounts.tsx';
import { Desk } from './scenes/desk.tsx';
import { Details } from './scenes/details.tsx';
import { Many, Table } from './scenes/table.tsx';

/** What a page of the tests shows of an order. */
export interface SceneProps {
  readonly reference: string;
}

function Button({ reference }: SceneProps): ReactElement {
  return <CancelOrderButton reference={reference} />;
}

/** A row that goes away, as rows of long tables do. */
function Row({ reference }: SceneProps): ReactElement {
  const [shown, setShown] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setShown((before) => !before)}>
        Scroll
      </button>
      {shown && <CancelOrderButton reference={reference} />}
    </>
  );
}

/** Two cancellations, of which one is shown at a time. */
function Recorded({ reference }: SceneProps): ReactElement {
  const ids = reference.split(' ');
  const [index, setIndex] = useState(0);
  const id = ids[index] ?? '';
  const cancellation = useCancellation(id);
  return (
    <>
      <button type="button" onClick={() => setIndex((before) => (before + 1) % ids.length)}>
        Next
      </button>
      <h2>{cancellation.value?.reference ?? 'Which one?'}</h2>
      <ResourceState resource={cancellation} />
      {cancellation.value && <CancellationStatus cancellation={cancellation.value} />}
      <CancellationTimeline id={id} />
    </>
  );
}

/** What may be asked about an order and about many. */
function Asked({ reference }: SceneProps): ReactElement {
  const [order = '', batch = '', search = ''] = reference.split(' ');
  const preview = usePreview(order);
  const progress = useBatch(batch);
  const found = useTargets({ search });
  return (
    <dl>
      <dt>Preview</dt>
      <dd data-test="preview">{preview.value?.plan?.kind}</dd>
      <dt>Batch</dt>
      <dd data-test="batch">{progress.value?.state}</dd>
      <dt>Found</dt>
      <dd data-test="found">{found.value?.items.map((each) => each.reference).join(' ')}</dd>
    </dl>
  );
}

/** Several orders at once. */
function Several({ reference }: SceneProps): ReactElement {
  const flow = useCancelFlow();
  return (
    <>
      <button type="button" onClick={() => flow.send({ type: 'open', orders: reference.split(' ') })}>
        Stop these
      </button>
      <CancelOrderDialog flow={flow} />
    </>
  );
}

export const SCENES = { button: Button, row: Row, recorded: Recorded, asked: Asked, several: Several, details: Details, desk: Desk, table: Table, many: Many, bulk: Bulk, accounts: Accounts };

export type SceneName = keyof typeof SCENES;
