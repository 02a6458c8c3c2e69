import type { ReactElement } from 'react';
import { CancellationDetails } from '../../../components/cancellation-details/cancellation-details.tsx';

/** One cancellation, on a portal that has pages for batches. */
export function Details({ reference }: { readonly reference: string }): ReactElement {
  return <CancellationDetails id={reference} hrefOf={({ name, id }) => (name === 'batch' ? `#batches/${id}` : undefined)} />;
}
