import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { Words } from '../../parts/words.tsx';

export function FileScreen(_: { readonly path: string }): ReactElement {
  return <Words>{text`file`}</Words>;
}
