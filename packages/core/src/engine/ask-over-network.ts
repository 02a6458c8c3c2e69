import type { ZodType } from 'zod';
import type { UsableAccount } from '../accounts/account.ts';
import { timestamp, type Clock } from '../model/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Answered } from '../provider/http.ts';
import type { Troubled } from '../provider/outcomes.ts';
import { pluginFailure, promised } from './plugin-failure.ts';
import type { ReadCall } from './read-call.ts';

export interface Question<T> {
  readonly account: UsableAccount;
  readonly call: ReadCall;
  readonly clock: Clock;
  readonly logger: Logger;
  /** For the evidence: `read` or `search`. */
  readonly operation: string;
  /** What is being done, in words: `looking for a replacement`. */
  readonly doing: string;
  readonly answer: ZodType<T>;
}

/**
 * Asks a plugin something that it reads from its provider. A plugin that throws, hangs or answers something else is contained
 * and named: its answer could not be had. Throws only when the ledger is lost.
 */
export function askOverNetwork<T extends { readonly kind: string }>(question: Question<T | Troubled>, ask: () => Promise<unknown>): Promise<T | Troubled> {
  const { account, call, operation } = question;
  const facts = { name: 'read', account: account.id, provider: account.provider.id, operation } as const;
  return call.telemetry.span(facts, () => asked(question, ask), outcomeWord);
}

async function asked<T extends { readonly kind: string }>(question: Question<T | Troubled>, ask: () => Promise<unknown>): Promise<T | Troubled> {
  const outcome = await contained(question, ask);
  const { lostLedger, exchanges } = question.call;
  if (lostLedger !== undefined) throw lostLedger.error;
  if (!isTrouble(outcome)) return outcome;
  // 401 and 429 count whatever the plugin made of them: the one names the account, the other is obeyed.
  const last = exchanges.findLast((exchange): exchange is Answered => exchange.kind === 'answered');
  if (last?.status === 401) return { ...outcome, trouble: 'unauthorized' };
  return last?.status === 429 ? { ...outcome, trouble: 'rate_limited', ...(last.retryAfterMs !== undefined && { retryAfterMs: last.retryAfterMs }) } : outcome;
}

async function contained<T>({ account, call, clock, logger, operation, doing, answer }: Question<T | Troubled>, ask: () => Promise<unknown>): Promise<T | Troubled> {
  try {
    return promised(answer, await call.supervise(ask));
  } catch (error) {
    const message = pluginFailure(account, doing, error);
    if (call.lostLedger === undefined) logger.error('A plugin failed.', { account: account.id, provider: account.provider.id, message });
    return { kind: 'trouble', trouble: 'unreadable', message, evidence: { operation, at: timestamp(clock.now()), remark: message } };
  }
}

function outcomeWord(outcome: { readonly kind: string }): string {
  return isTrouble(outcome) ? outcome.trouble : outcome.kind;
}

function isTrouble(outcome: { readonly kind: string }): outcome is Troubled {
  return outcome.kind === 'trouble';
}
