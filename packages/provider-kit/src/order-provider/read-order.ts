import type { Eligibility, Snapshot, Target, TargetStatus } from '@countermand/core/model';
import type { Exchange, ReadOutcome } from '@countermand/core/provider';
import { saidBy, troubleOf } from '../replies/trouble-of.ts';
import { aboutOrder } from './about-order.ts';
import type { OrderProviderDescription, ShownOrder } from './description.ts';

/** What the answer to a read says about the order. */
export function parseRead(description: OrderProviderDescription, exchange: Exchange, target: Target): ReadOutcome {
  const trouble = troubleOf(exchange, 'read');
  if (trouble !== undefined) return trouble;
  const { order, evidence, isTarget } = aboutOrder(description, exchange, { operation: 'read', target });
  const said = exchange.kind === 'answered' ? saidBy(exchange) : '';
  if (order === undefined && description.noSuchOrder.test(said)) return { kind: 'not_found', message: said, evidence };
  if (order === undefined || !isTarget) {
    return { kind: 'trouble', trouble: 'unreadable', message: order ? 'The answer names another order than the one asked for.' : `The answer is not an order with an id and a status. ${said}`, evidence };
  }
  return { kind: 'found', snapshot: snapshotOf(description, order, { target, readAt: exchange.at }), evidence };
}

function snapshotOf(description: OrderProviderDescription, order: ShownOrder, { target, readAt }: Pick<Snapshot, 'target' | 'readAt'>): Snapshot {
  const { merchantNumber, status: word, lines = [], money = {}, recipient, createdAt, updatedAt, providerData = {} } = order;
  const status = statusOf(description, word);
  return {
    target,
    ...(merchantNumber !== undefined && { merchantNumber }),
    status,
    rawStatus: { status: word },
    eligibility: eligibilityOf(description, word, status),
    money,
    lines,
    ...(recipient && { recipient }),
    actions: [],
    related: [],
    ...(createdAt !== undefined && { createdAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    readAt,
    providerData,
  };
}

export function statusOf({ statuses }: OrderProviderDescription, word: string): TargetStatus {
  return Object.hasOwn(statuses, word) ? (statuses[word] ?? 'unknown') : 'unknown';
}

/** A yes needs the vendor's own word for it; where nobody says, the provider decides when asked. */
function eligibilityOf({ displayName, stop }: OrderProviderDescription, word: string, status: TargetStatus): Eligibility {
  const { value, confidence } = stop.facts.cancellableIn;
  if (status === 'stopped') return { answer: 'no', why: 'It is cancelled already.' };
  if (status === 'shipped') return { answer: 'no', why: 'It has been shipped.' };
  if (status === 'closed') return { answer: 'no', why: `${displayName} shows it as ${word}: there is nothing to stop.` };
  if (confidence === 'documented' && value.includes(word)) return { answer: 'yes', why: `${displayName} shows it as ${word}, where it can be cancelled.` };
  return { answer: 'ask', why: `${displayName} shows it as ${word}, and decides when asked.` };
}
