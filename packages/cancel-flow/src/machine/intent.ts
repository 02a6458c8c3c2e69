import { DEFAULT_REASON, type CancellationOptions, type ReasonCode } from '@countermand/core/model';
import { leftOut, type OrderPreview } from './preview.ts';

/** What a person chose beside the orders. */
export interface Choices {
  readonly reason: ReasonCode;
  /** Internal; never sent to a provider. */
  readonly note: string | null;
  readonly options: CancellationOptions;
}

export const NO_CHOICES: Choices = { reason: DEFAULT_REASON, note: null, options: {} };

export interface IntentOrder {
  readonly reference: string;
  /** As it was shown: the request fails where the order turns out to be another one. */
  readonly orderNumber?: string;
}

/** What a person confirmed. One intent has one key, and every repetition of its request carries it. */
export interface Intent {
  readonly key: string;
  readonly orders: readonly IntentOrder[];
  readonly choices: Choices;
}

/** What is being prepared. `kept` is an intent that was definitely not accepted: confirmed unchanged, it keeps its key. */
export interface Draft {
  readonly orders: readonly string[];
  readonly choices: Choices;
  readonly kept: Intent | null;
}

/** All that a person is asked about. */
export interface Question {
  readonly draft: Draft;
  readonly previews: readonly OrderPreview[];
  /** What was typed at the gate for several orders. */
  readonly typed: string;
}

/** The orders that the request would name, each once. */
export function ordersToFile({ previews }: Question): readonly IntentOrder[] {
  // What can be filed is resolved: it has a reference.
  const inside = previews.filter((preview) => !leftOut(preview));
  return [...new Map(inside.map(({ reference = '', orderNumber }) => [reference, { reference, orderNumber }])).values()];
}

/** What has to be typed to stop several orders; null where one click is enough. */
export function gateText(question: Question): string | null {
  const count = ordersToFile(question).length;
  return count > 1 ? `cancel-${count}` : null;
}

export function mayConfirm(question: Question): boolean {
  const gate = gateText(question);
  return ordersToFile(question).length > 0 && (gate === null || question.typed.trim() === gate);
}

/** The intent of this question: the kept one where it says the same, else one under the new key. */
export function intentOf(question: Question, newKey: string): Intent {
  const { choices, kept } = question.draft;
  const orders = ordersToFile(question);
  return kept && sameData([kept.orders, kept.choices], [orders, choices]) ? kept : { key: newKey, orders, choices };
}

/** Whether two plain values say the same, in the same order. What is undefined says nothing. */
export function sameData<Value>(left: Value, right: Value): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
