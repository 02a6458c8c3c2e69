import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { Words } from '../../parts/words.tsx';

export function FindScreen(_: { readonly search: string; readonly account?: string }): ReactElement {
  return <Words>{text`find`}</Words>;
}
