import type { ReactElement } from 'react';
import { AttentionDesk } from '../../../components/attention-desk/attention-desk.tsx';

/** What needs a person, on a portal without pages of its own for it. */
export function Desk(): ReactElement {
  return <AttentionDesk />;
}
