import type { Question } from '../machine/intent.ts';
import type { Following, Settled, Withdrawing } from '../machine/state.ts';
import type { Action, Description } from './description.ts';

export type Tracked = Following | Settled | Withdrawing;

/** How a flow tells of its orders. A face that only ever stops one needs no words for several. */
export interface OrdersView {
  /** The harmless choice, about so many orders. */
  readonly keep: (count: number) => Action;
  /** What a person is asked about them. */
  readonly question: (question: Question) => Pick<Description, 'title' | 'body' | 'actions'> & Partial<Description>;
  /** What is recorded of them. */
  readonly tracking: (state: Tracked) => Pick<Description, 'tone' | 'sign' | 'title' | 'body' | 'timing'>;
}
