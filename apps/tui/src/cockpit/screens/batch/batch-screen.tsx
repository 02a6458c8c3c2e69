import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { Words } from '../../parts/words.tsx';

export function BatchScreen(_: { readonly id: string }): ReactElement {
  return <Words>{text`batch`}</Words>;
}
