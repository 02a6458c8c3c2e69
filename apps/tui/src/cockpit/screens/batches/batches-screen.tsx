import type { ReactElement } from 'react';
import { text } from '../../../text/text.ts';
import { Words } from '../../parts/words.tsx';

export function BatchesScreen(): ReactElement {
  return <Words>{text`batches`}</Words>;
}
