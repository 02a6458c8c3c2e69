import type { ReactElement } from 'react';
import type { CancellationQuery } from '../../../service/service.ts';
import { text } from '../../../text/text.ts';
import { Words } from '../../parts/words.tsx';

export function CancellationsScreen(_: { readonly query: Pick<CancellationQuery, 'states' | 'accounts' | 'reference' | 'batch'> }): ReactElement {
  return <Words>{text`cancellations`}</Words>;
}
