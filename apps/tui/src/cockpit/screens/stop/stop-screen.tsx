import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { Words } from '../../parts/words.tsx';

export function StopScreen(_: { readonly references: readonly string[] }): ReactElement {
  return <Words>{text`stop`}</Words>;
}
