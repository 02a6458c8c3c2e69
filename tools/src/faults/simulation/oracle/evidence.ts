import type { Attempt, Batch, BatchItemRecord, CancellationRecord, LedgerEvent } from '@countermand/core/model';
import type { OrderStatus } from '../provider/order.ts';
import type { Sent } from '../provider/record.ts';
import type { Demand, TakenBack, Uploaded } from '../story/people.ts';
import type { Played } from '../story/play.ts';
import type { PlannedAccount } from '../story/plot.ts';
import type { Disturbance, World } from '../world/world.ts';

/** All that the oracle looks at: the wire's and the provider's record, the ledger's rows and events, and what people were told. */
export interface Evidence {
  readonly accounts: readonly PlannedAccount[];
  readonly sent: readonly Sent[];
  readonly records: readonly CancellationRecord[];
  readonly attempts: readonly Attempt[];
  readonly events: readonly LedgerEvent[];
  readonly readerSaw: readonly LedgerEvent[];
  readonly demands: readonly Demand[];
  readonly takenBack: readonly TakenBack[];
  readonly uploads: readonly Uploaded[];
  readonly batches: readonly BatchEvidence[];
  readonly log: readonly string[];
  /** Errors that people were told of and that no fault explains. */
  readonly bugs: readonly string[];
  /** By the id of a stopped order: how the one that took its place stands at the provider, at the end. */
  readonly replacements: ReadonlyMap<string, OrderStatus>;
  readonly disturbances: readonly Disturbance[];
  /** When trouble ended. */
  readonly calmAt: number;
}

/** A batch with its rows and the events that tell of it. */
export interface BatchEvidence {
  readonly batch: Batch;
  readonly items: readonly BatchItemRecord[];
  readonly events: readonly LedgerEvent[];
}

/** Says what breaks one law, a sentence each. */
export type Law = (evidence: Evidence) => readonly string[];

export async function evidenceOf({ world, people, records, readerSaw }: Played): Promise<Evidence> {
  const { reader } = world.ledger;
  const attempts = await Promise.all(records.map(({ cancellation }) => reader.attemptsOf(cancellation.id)));
  return {
    accounts: world.plot.accounts,
    sent: world.sent,
    records,
    attempts: attempts.flat(),
    events: await reader.listEvents({ after: 0, accounts: world.accounts, limit: 100_000 }),
    readerSaw,
    demands: people.demands,
    takenBack: people.takenBack,
    uploads: people.uploads,
    batches: await batchesIn(world),
    log: world.log,
    bugs: people.bugs,
    replacements: replacementsIn(world),
    disturbances: world.disturbances,
    calmAt: world.plot.calmAt,
  };
}

function replacementsIn({ shops }: World): ReadonlyMap<string, OrderStatus> {
  const orders = [...shops.values()].flatMap((shop) => [...shop.orders.values()]);
  return new Map(orders.flatMap(({ id, replacedBy }) => (replacedBy ? [[id, replacedBy.status] as const] : [])));
}

/** Those that were begun and never committed are not there. */
async function batchesIn({ ids, ledger: { reader } }: World): Promise<readonly BatchEvidence[]> {
  const found = await Promise.all(
    ids.batches.map(async (id) => {
      const batch = await reader.batch(id);
      if (batch === undefined) return [];
      return [{ batch, items: await reader.batchItems({ batchId: id, after: 0, limit: 1_000 }), events: await reader.listEvents({ after: 0, batchId: id, limit: 10_000 }) }];
    }),
  );
  return found.flat();
}
