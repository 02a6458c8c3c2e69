import type { OrderUpdate } from './accept-update.ts';
import type { Choices } from './intent.ts';
import type { OrderPreview } from './preview.ts';
import type { FlowProblem } from './problem.ts';
import type { Filing } from './tracked-order.ts';

/** What a person does, or the page they do it on. */
export type PersonEvent =
  | { readonly type: 'open'; readonly orders: readonly string[]; readonly choices?: Partial<Choices> }
  /** Closes the dialog; *Keep order* before anything was sent. Never takes anything back. */
  | { readonly type: 'close' }
  | { readonly type: 'show' }
  /** Once more what failed or may be out of date: preview, a refused request, the watch, the session, the connection. */
  | { readonly type: 'retry' }
  | { readonly type: 'choose'; readonly choices: Partial<Choices> }
  | { readonly type: 'type'; readonly text: string }
  | { readonly type: 'confirm' }
  | { readonly type: 'send_again' }
  | { readonly type: 'look' }
  | { readonly type: 'back' }
  | { readonly type: 'withdraw' }
  | { readonly type: 'went_offline' }
  | { readonly type: 'came_online' };

/** The answer of something that was started; `call` is its number. */
interface Answer {
  readonly call: number;
}

export type AnswerEvent =
  | (Answer & { readonly type: 'previewed'; readonly previews: readonly OrderPreview[] })
  | (Answer & { readonly type: 'preview_failed'; readonly problem: FlowProblem | null })
  /** Known by its key and not by its call: however late, it is proof that the request was recorded. */
  | { readonly type: 'filed'; readonly key: string; readonly filing: Filing }
  | (Answer & { readonly type: 'file_refused'; readonly problem: FlowProblem })
  | (Answer & { readonly type: 'file_unanswered' })
  | (Answer & { readonly type: 'pause_over' })
  /** Null when nothing was found, which does not prove that nothing will arrive. */
  | (Answer & { readonly type: 'looked'; readonly filing: Filing | null })
  | (Answer & { readonly type: 'look_failed' })
  | { readonly type: 'updated'; readonly update: OrderUpdate }
  | (Answer & { readonly type: 'watch_lost' })
  | (Answer & { readonly type: 'withdraw_answered'; readonly updates: readonly OrderUpdate[] })
  | (Answer & { readonly type: 'withdraw_refused'; readonly problem: FlowProblem })
  | (Answer & { readonly type: 'withdraw_unanswered' })
  | (Answer & { readonly type: 'session_expired' })
  | (Answer & { readonly type: 'session_renewed' })
  | (Answer & { readonly type: 'renewal_failed'; readonly problem: FlowProblem | null })
  /** The call certainly did not leave. */
  | (Answer & { readonly type: 'not_sent' });

/** A confirmation carries a fresh key, which is used only where the intent has none yet. */
export type FlowEvent = Exclude<PersonEvent, { readonly type: 'confirm' }> | { readonly type: 'confirm'; readonly key: string } | AnswerEvent;

export type EventType = FlowEvent['type'];
export type EventOf<Type extends EventType> = Extract<FlowEvent, { readonly type: Type }>;
