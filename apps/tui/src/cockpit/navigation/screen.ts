import type { CancellationQuery } from '../../service/service.ts';

/** Every screen of the cockpit, with what it is opened for. Plain data. */
export type Screen =
  | { readonly name: 'accounts' }
  | { readonly name: 'account'; readonly id: string }
  | { readonly name: 'find'; readonly search: string; readonly account?: string }
  | { readonly name: 'target'; readonly reference: string }
  | { readonly name: 'cancellations'; readonly query: Pick<CancellationQuery, 'states' | 'accounts' | 'reference' | 'batch'> }
  /** With `ask`, what is to be done is asked at once. */
  | { readonly name: 'cancellation'; readonly id: string; readonly ask?: 'withdraw' | 'recheck' | 'resolve' }
  | { readonly name: 'desk' }
  | { readonly name: 'batches' }
  | { readonly name: 'batch'; readonly id: string }
  /** A file of orders is checked, confirmed and filed. */
  | { readonly name: 'file'; readonly path: string }
  /** The confirm-and-stop flow of these orders. */
  | { readonly name: 'stop'; readonly references: readonly string[] }
  /** What works on the screen below comes first. */
  | { readonly name: 'help'; readonly at?: ScreenName };

export type ScreenName = Screen['name'];
