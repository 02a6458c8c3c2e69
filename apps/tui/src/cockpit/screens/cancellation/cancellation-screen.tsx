import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { Words } from '../../parts/words.tsx';

export function CancellationScreen(_: { readonly id: string; readonly ask?: 'withdraw' | 'recheck' | 'resolve' }): ReactElement {
  return <Words>{text`cancellation`}</Words>;
}
