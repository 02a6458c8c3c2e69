import type { Answered } from '@countermand/core/provider';
import { redact, type Hidden } from './redact.ts';

const MOST_MESSAGES = 5;
const DEEPEST = 4;
/** In a success other fields of these kinds are data, not words to us. */
const ALWAYS_WORDED: readonly string[] = ['message', 'detail', 'error'];
const WORDED_IN_REFUSALS: readonly string[] = [...ALWAYS_WORDED, 'details', 'error_description', 'title', 'msg', 'reason'];
const FIELD_NAME = /^[A-Za-z_][\w.[\]-]{0,63}$/;

/**
 * The provider's own words in an answer, redacted: `message`, `detail`, `errors` and their kin, and in a refusal
 * (4xx, 5xx, or what `isRefusal` says, for providers that say no in a 200) also field-keyed lists such as `{ "reason": ["This field is required."] }`.
 */
export function messagesOf(exchange: Answered, { isRefusal = exchange.status >= 400, ...hidden }: Hidden & { readonly isRefusal?: boolean } = {}): readonly string[] {
  if (exchange.body.kind !== 'json') return [];
  const found = [...wordsIn(exchange.body.value, isRefusal, 0)];
  const messages = found.map((message) => redact(message, hidden)).filter((message) => message !== '');
  return [...new Set(messages)].slice(0, MOST_MESSAGES);
}

function* wordsIn(value: unknown, isRefusal: boolean, depth: number): Generator<string> {
  if (depth > DEEPEST) return;
  if (typeof value === 'string') {
    if (depth > 0 || isRefusal) yield value;
  } else if (Array.isArray(value)) {
    for (const item of value.slice(0, MOST_MESSAGES)) yield* wordsIn(item, isRefusal, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    yield* wordsInFields(value as Record<string, unknown>, isRefusal, depth);
  }
}

function* wordsInFields(fields: Record<string, unknown>, isRefusal: boolean, depth: number): Generator<string> {
  for (const name of isRefusal ? WORDED_IN_REFUSALS : ALWAYS_WORDED) yield* wordsIn(fields[name], isRefusal, depth + 1);
  const errors = fields.errors;
  if (isFields(errors)) yield* keyedLists(errors);
  yield* wordsIn(errors, isRefusal, depth + 1);
  if (isRefusal) yield* keyedLists(fields);
}

function* keyedLists(fields: Record<string, unknown>): Generator<string> {
  for (const [name, list] of Object.entries(fields)) {
    if (!Array.isArray(list) || !FIELD_NAME.test(name) || name === 'errors' || WORDED_IN_REFUSALS.includes(name)) continue;
    for (const item of list) if (typeof item === 'string') yield name === 'non_field_errors' ? item : `${name}: ${item}`;
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
