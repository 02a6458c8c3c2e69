import type { Draft, Intent, Question } from './intent.ts';
import type { FlowProblem } from './problem.ts';
import type { TrackedOrder } from './tracked-order.ts';

/** `serial` counts what was started; answers name the number they belong to, so late ones are recognised. */
interface Counted {
  readonly serial: number;
}

/** False once the dialog was closed: the flow goes on and can be shown again. */
interface Showable {
  readonly shown: boolean;
}

/** Nothing is asked for. */
export interface Idle extends Counted {
  readonly name: 'idle';
}

/** It is being found out what stopping would do. */
export interface Previewing extends Counted {
  readonly name: 'previewing';
  readonly draft: Draft;
}

export interface PreviewFailed extends Counted {
  readonly name: 'preview_failed';
  readonly draft: Draft;
  /** Null when no answer came. */
  readonly problem: FlowProblem | null;
}

/** A person decides. */
export interface Confirming extends Counted {
  readonly name: 'confirming';
  readonly question: Question;
}

/** The request is on its way to be recorded. */
export interface Submitting extends Counted, Showable {
  readonly name: 'submitting';
  readonly question: Question;
  readonly intent: Intent;
  /** How often the request was sent, this time included. */
  readonly sends: number;
  /** An earlier send got no answer, so it may have been recorded. */
  readonly doubt: boolean;
}

/** No answer came: the request may have been recorded. Only the same request again, or a look, leads on. */
export interface SubmitUncertain extends Counted, Showable {
  readonly name: 'submit_uncertain';
  readonly question: Question;
  readonly intent: Intent;
  readonly sends: number;
  /** A repetition was turned away for now; null when no answer came. */
  readonly problem: FlowProblem | null;
  readonly look: 'none' | 'looking' | 'nothing_found' | 'failed';
}

/** Definitely not recorded. */
export interface SubmitRefused extends Counted, Showable {
  readonly name: 'submit_refused';
  readonly question: Question;
  readonly intent: Intent;
  readonly problem: FlowProblem;
}

/** What became of the wish to take it back, where that is not the state itself. */
export interface Notice {
  readonly kind: 'withdraw_refused' | 'withdraw_uncertain' | 'others_ask';
  readonly problem: FlowProblem | null;
}

interface Tracking extends Counted, Showable {
  /** Null where a stop was found that somebody asked for before. */
  readonly intent: Intent | null;
  readonly batch: string | null;
  readonly orders: readonly TrackedOrder[];
  /** The number of the running watch; null when there is none. */
  readonly watch: number | null;
  readonly notice: Notice | null;
}

/** Recorded and not ended: each order is shown as what it is. */
export interface Following extends Tracking {
  readonly name: 'following';
}

/** It is being taken back. */
export interface Withdrawing extends Tracking {
  readonly name: 'withdrawing';
  /** The number of the running call. */
  readonly call: number;
  /** The cancellations that are taken back. */
  readonly ids: readonly string[];
}

/** Every order has ended. The hold on a replacement may still be watched. */
export interface Settled extends Tracking {
  readonly name: 'settled';
}

/** What can be interrupted, and is gone on with exactly where it was. */
export type Resumable = Previewing | Submitting | SubmitUncertain | Following | Withdrawing | Settled;

/** The session ended. It is renewed, and then `resume` goes on. */
export interface SessionExpired extends Counted {
  readonly name: 'session_expired';
  readonly resume: Resumable;
  /** Whether it is being renewed; false once that failed. */
  readonly renewing: boolean;
  readonly problem: FlowProblem | null;
}

/** There is no connection. Once it is back, `resume` goes on. */
export interface Offline extends Counted {
  readonly name: 'offline';
  readonly resume: Resumable;
}

/** Every state of the flow. Plain data. */
export type FlowState =
  | Idle
  | Previewing
  | PreviewFailed
  | Confirming
  | Submitting
  | SubmitUncertain
  | SubmitRefused
  | Following
  | Withdrawing
  | Settled
  | SessionExpired
  | Offline;

export type StateName = FlowState['name'];
export type StateOf<Name extends StateName> = Extract<FlowState, { readonly name: Name }>;

/** Where every flow begins. */
export const IDLE: Idle = { name: 'idle', serial: 0 };

