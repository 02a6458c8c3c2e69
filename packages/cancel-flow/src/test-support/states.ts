import { NO_CHOICES, type Draft, type Intent, type Question } from '../machine/intent.ts';
import type { FlowState, StateName } from '../machine/state.ts';
import { preview, tracked, view } from './samples.ts';

export const KEY = 'key-1';
export const DRAFT: Draft = { orders: ['shop:1'], choices: NO_CHOICES, kept: null };
export const QUESTION: Question = { draft: DRAFT, previews: [preview()], typed: '' };
export const INTENT: Intent = { key: KEY, orders: [{ reference: 'shop:1' }], choices: NO_CHOICES };
export const PROBLEM = { code: 'invalid_request', detail: 'The request is not valid.' };
export const BUSY = { code: 'ledger_unavailable', detail: 'The ledger cannot be used.', retryable: true };

/** The number of the call that each sample waits for. */
export const CALL = 5;

const sent = { serial: CALL, shown: true, question: QUESTION, intent: INTENT };
const tracking = { serial: CALL, shown: true, intent: INTENT, batch: null, watch: CALL, notice: null };
const submitting: FlowState = { name: 'submitting', ...sent, sends: 1, doubt: false };

/** One of each. */
export const SAMPLES = {
  idle: { name: 'idle', serial: CALL },
  previewing: { name: 'previewing', serial: CALL, draft: DRAFT },
  preview_failed: { name: 'preview_failed', serial: CALL, draft: DRAFT, problem: null },
  confirming: { name: 'confirming', serial: CALL, question: QUESTION },
  submitting,
  submit_uncertain: { name: 'submit_uncertain', ...sent, sends: 1, problem: null, look: 'none' },
  submit_refused: { name: 'submit_refused', ...sent, problem: PROBLEM },
  following: { name: 'following', ...tracking, orders: [tracked(view('queued'))] },
  withdrawing: { name: 'withdrawing', ...tracking, orders: [tracked(view('queued'))], watch: CALL - 1, call: CALL, ids: ['can_1'] },
  settled: { name: 'settled', ...tracking, orders: [tracked(view('cancelled', { replacement: { target: null, status: null, hold: 'pending' } }))] },
  session_expired: { name: 'session_expired', serial: CALL, resume: submitting, renewing: true, problem: null },
  offline: { name: 'offline', serial: CALL, resume: submitting },
} as const satisfies { readonly [Name in StateName]: FlowState };
