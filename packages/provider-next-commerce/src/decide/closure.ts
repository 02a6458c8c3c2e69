import type { Snapshot } from '@countermand/core/model';
import * as z from 'zod';
import { wordsOf } from './choice.ts';

const newerOrder = z.object({ id: z.string(), status: z.string().nullable(), samePlace: z.boolean().nullable() });

const closure = z.object({
  liveFulfillments: z.number().nullable(),
  newerWithSameLines: z.array(newerOrder).nullable(),
});

/**
 * What was seen of a closed fulfilment order beside itself; in a snapshot under `providerData.closure`.
 * `liveFulfillments`: shipments that were not canceled. `newerWithSameLines`: later fulfilment orders of the same
 * order that hold all its lines. Null: could not be read.
 */
export type Closure = z.infer<typeof closure>;
export type NewerOrder = z.infer<typeof newerOrder>;

const NOTHING_READ: Closure = { liveFulfillments: null, newerWithSameLines: null };

/** The part of a snapshot that tells how a fulfilment order stands; all that is decided on. */
export type Seen = Pick<Snapshot, 'rawStatus' | 'providerData'>;

export function closureOf(snapshot: Seen): Closure {
  return closure.safeParse(snapshot.providerData['closure']).data ?? NOTHING_READ;
}

/** What a closed fulfilment order turned out to be. */
export type ClosedAs =
  | { readonly kind: 'shipped'; readonly why: string }
  | { readonly kind: 'stopped'; readonly why: string }
  /** Its work goes on at another location. */
  | { readonly kind: 'moved'; readonly why: string }
  | { readonly kind: 'unclear'; readonly why: string };

/**
 * `closed` is what a fulfilment order is after it was sent out, after its work was moved, and perhaps after it was
 * canceled: the word alone decides nothing. A move closes the original and makes a new one elsewhere, a cancel makes
 * one at the same place.
 */
export function closedAs(snapshot: Seen): ClosedAs {
  const { liveFulfillments, newerWithSameLines } = closureOf(snapshot);
  const accepted = wordsOf(snapshot.rawStatus).request === 'cancel_accepted';
  if (liveFulfillments !== null && liveFulfillments > 0) {
    return accepted
      ? { kind: 'unclear', why: `Its cancellation was accepted, yet it has ${shipments(liveFulfillments)}.` }
      : { kind: 'shipped', why: `It is closed and has ${shipments(liveFulfillments)}.` };
  }
  if (accepted) return { kind: 'stopped', why: 'The location accepted its cancellation.' };
  const here = newerWithSameLines?.find(({ samePlace }) => samePlace === true);
  if (here && liveFulfillments === 0) {
    return { kind: 'stopped', why: `It is closed without a shipment, and fulfilment order ${here.id} holds its lines at the same place.` };
  }
  const elsewhere = newerWithSameLines?.find(({ samePlace }) => samePlace === false);
  if (elsewhere && liveFulfillments === 0) {
    return { kind: 'moved', why: `It is closed without a shipment, and fulfilment order ${elsewhere.id} holds its lines at another location.` };
  }
  return { kind: 'unclear', why: `It is closed. ${seen(liveFulfillments, newerWithSameLines)}` };
}

function seen(live: number | null, newer: readonly NewerOrder[] | null): string {
  const shipped = live === null ? 'Its shipments could not be read' : 'It has no shipment';
  if (newer === null) return `${shipped}, and the other fulfilment orders of its order could not be read.`;
  const [first] = newer;
  if (first === undefined) return `${shipped}, and no newer fulfilment order holds its lines.`;
  return `${shipped}, and fulfilment order ${first.id} holds its lines${first.samePlace === null ? ' at a place that is not told' : ''}.`;
}

function shipments(count: number): string {
  return count === 1 ? 'a shipment' : `${count} shipments`;
}
