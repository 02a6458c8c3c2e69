import type { Cancellation } from '@countermand/client';
import { useMemo, useState, type ReactElement } from 'react';
import { CancellationTable } from '../../../components/cancellation-table/cancellation-table.tsx';
import { manyCancellations } from '../many-cancellations.ts';
import type { SceneProps } from '../scenes.tsx';

const hrefOf = ({ id }: Cancellation): string => `#${id}`;

/** What the server has. */
export function Table(): ReactElement {
  const [opened, setOpened] = useState('');
  return (
    <>
      <CancellationTable hrefOf={hrefOf} onOpen={({ reference }) => setOpened(reference)} />
      <p data-test="opened">{opened}</p>
    </>
  );
}

/** As many rows as are named, as data. */
export function Many({ reference }: SceneProps): ReactElement {
  const rows = useMemo(() => manyCancellations(Number(reference)), [reference]);
  return <CancellationTable rows={rows} hrefOf={hrefOf} />;
}
