import { createRequire } from 'node:module';
import { AccountDirectory, LEDGER, RateBudget, type AccountConfiguration, type BudgetState, type UsableAccount } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { DependencyContainer } from 'tsyringe';
import { readBudgetGauges } from './budget-gauges.ts';
import { EngineMeters } from './engine-meters.ts';
import { readLedgerGauges } from './ledger-gauges.ts';
import { Meters } from './meters.ts';
import type { MetricsReader } from './metrics-reader.ts';
import { SlotUse } from './slot-use.ts';
import { readWebhookGauges } from './webhook-gauges.ts';

/** Scrapes that follow each other faster share one look at the ledger, milliseconds. */
const LOOK_AGAIN_MS = 3_000;

const { version } = createRequire(import.meta.url)('@countermand/host/package.json') as { readonly version: string };

export interface OpenMetrics {
  /** What the engine is to tell. */
  readonly engine: EngineMeters;
  /** The metrics over a container, which is ready by then. */
  readerOver(container: DependencyContainer): MetricsReader;
}

/** The metrics of this process, in a registry of their own. */
export function openMetrics({ accounts, clock }: { readonly accounts: readonly AccountConfiguration[]; readonly clock: Clock }): OpenMetrics {
  const providers = new Map(accounts.map(({ id, provider }) => [id, provider]));
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const meters = new Meters(registry);
  const slotUse = new SlotUse(() => clock.monotonic() / 1_000);
  meters.set('countermand_build_info', { version, node_version: process.version }, 1);
  return {
    engine: new EngineMeters({ meters, slotUse, providerOf: (account) => providers.get(account) }),
    readerOver: (container) => {
      const look = lookOver(container, { meters, slotUse, clock });
      let looked: { readonly at: number; readonly done: Promise<void> } | undefined;
      return {
        contentType: registry.contentType,
        read: async () => {
          const now = clock.monotonic();
          if (looked === undefined || now - looked.at >= LOOK_AGAIN_MS) looked = { at: now, done: look() };
          await looked.done;
          return registry.metrics();
        },
      };
    },
  };
}

function lookOver(container: DependencyContainer, { meters, slotUse, clock }: { meters: Meters; slotUse: SlotUse; clock: Clock }): () => Promise<void> {
  const { reader } = container.resolve(LEDGER);
  const directory = container.resolve(AccountDirectory);
  const budget = container.resolve(RateBudget);
  const budgetOf = async (account: UsableAccount): Promise<BudgetState | undefined> => {
    try {
      return await reader.budget(await budget.nameOf(account));
    } catch {
      return undefined;
    }
  };
  return async () => {
    await readLedgerGauges(meters, reader, clock.now());
    await readWebhookGauges(meters, reader, clock.now());
    await readBudgetGauges({ meters, slotUse, accounts: () => directory.list(), budgetOf }, clock.now());
  };
}
