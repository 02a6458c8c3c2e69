import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { Words } from '../../parts/words.tsx';

export function TargetScreen(_: { readonly reference: string }): ReactElement {
  return <Words>{text`target`}</Words>;
}
