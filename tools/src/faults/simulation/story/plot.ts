import { createRandom, type Random } from '@countermand/provider-kit/testing';
import { drawClimate, type Climate } from '../provider/climate.ts';
import type { OrderStatus } from '../provider/order.ts';
import type { SimulatedSettings } from '../provider/plugin.ts';
import { HAPPENINGS, type HappeningName } from './happenings.ts';

export interface PlannedAccount {
  readonly id: string;
  readonly settings: SimulatedSettings;
}

export interface PlannedOrder {
  readonly id: string;
  /** The accounts whose store it is in. */
  readonly accounts: readonly string[];
  readonly status: OrderStatus;
  readonly isReplaced: boolean;
}

/** One history before it is played: who is there, what there is, and what will happen when. */
export interface Plot {
  readonly seed: number;
  /** Processes of one host share a wall clock and see each other die; those of several hosts have clocks that differ. */
  readonly isOneHost: boolean;
  readonly processes: number;
  readonly accounts: readonly PlannedAccount[];
  readonly orders: readonly PlannedOrder[];
  readonly climate: Climate;
  /** When trouble ends, milliseconds. */
  readonly calmAt: number;
  readonly happenings: readonly { readonly at: number; readonly what: HappeningName }[];
  /** For everything that is decided on the way. */
  readonly random: Random;
}

/** Everything about a history comes from its seed. */
export function drawPlot(seed: number): Plot {
  // Neighbouring seeds begin far apart.
  const random = createRandom(Math.imul(seed + 1, 0x9e3779b1));
  const accounts = drawAccounts(seed, random);
  const calmAt = random.between(10, 45) * 1_000;
  const isOneHost = random.chance(60);
  const few = random.between(4, 16);
  const happenings = Array.from({ length: few }, (_, index) => ({
    // Nothing happens without a request.
    at: index === 0 ? 0 : random.between(0, calmAt - 1_000),
    what: index === 0 ? ('request' as const) : pickWeighted(random),
  }));
  return { seed, isOneHost, processes: random.between(1, 3), accounts, orders: drawOrders(seed, random, accounts), climate: drawClimate(random), calmAt, happenings, random };
}

function drawAccounts(seed: number, random: Random): readonly PlannedAccount[] {
  const count = random.pick([1, 1, 2, 2, 3]);
  const timeoutMs = random.between(15, 40) * 100;
  const settleMs = random.between(5, 25) * 100;
  const requestsPerSecond = random.pick([3, 4, 10]);
  return Array.from({ length: count }, (_, index) => ({
    id: `account-${seed}-${index}`,
    settings: {
      credential: `credential-${seed}-${index > 0 && random.chance(50) ? 0 : index}`,
      store: `store-${seed}-${index > 0 && random.chance(60) ? 0 : index}`,
      requestsPerSecond,
      timeoutMs,
      settleMs,
      confirm: random.chance(80) ? 'response' : 'read',
    },
  }));
}

function drawOrders(seed: number, random: Random, accounts: readonly PlannedAccount[]): readonly PlannedOrder[] {
  const stores = [...new Set(accounts.map(({ settings }) => settings.store))];
  return Array.from({ length: random.between(1, 4) }, (_, index) => {
    const store = stores[index % stores.length];
    return {
      id: String(seed * 100 + index + 1),
      accounts: accounts.filter(({ settings }) => settings.store === store).map(({ id }) => id),
      status: random.pick(['active', 'active', 'active', 'active', 'in_production']),
      isReplaced: random.chance(40),
    };
  });
}

function pickWeighted(random: Random): HappeningName {
  const names = Object.keys(HAPPENINGS) as HappeningName[];
  let left = random.between(1, names.reduce((sum, name) => sum + HAPPENINGS[name], 0));
  return names.find((name) => (left -= HAPPENINGS[name]) <= 0) ?? 'request';
}
