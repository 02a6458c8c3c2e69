import type { ReactElement } from 'react';
import { BatchList } from '../../../components/batch-list/batch-list.tsx';
import { BulkCancel } from '../../../components/bulk-cancel/bulk-cancel.tsx';

/** The upload of many orders, and the batches beneath it. */
export function Bulk(): ReactElement {
  return (
    <>
      <BulkCancel />
      <h2>Batches</h2>
      <BatchList hrefOf={({ name, id }) => (name === 'batch' ? `/batches/${id}` : undefined)} />
    </>
  );
}
