import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { Words } from '../../parts/words.tsx';

export function DeskScreen(): ReactElement {
  return <Words>{text`desk`}</Words>;
}
