import type { Actor } from '@countermand/core/model';
import { Order } from '../provider/order.ts';
import type { SimulatedProcess } from '../world/simulated-process.ts';
import type { World } from '../world/world.ts';
import type { HappeningName } from './happenings.ts';
import type { People } from './people.ts';

const PEOPLE: readonly [Actor, Actor] = [
  { principal: 'local:alice', channel: 'cli' },
  { principal: 'local:bob', channel: 'api' },
];

/** Makes one thing happen, with whatever of it is left to chance. */
export async function happen(world: World, people: People, what: HappeningName): Promise<void> {
  const { plot, weather, timeline, trace, running } = world;
  const { random } = plot;
  const now = timeline.now;
  const actor = random.pick(PEOPLE);
  const node = running[random.between(0, Math.max(0, running.length - 1))];
  switch (what) {
    case 'request':
      return request(world, people, actor);
    case 'upload':
      return upload(world, people, actor);
    case 'withdraw':
    case 'recheck':
    case 'resolve': {
      const id = await someCancellation(world);
      if (id === undefined) return;
      if (what === 'resolve') people.resolve(id, actor, random.pick(['send_again', 'send_again', 'not_stopped', 'cancelled']));
      else people[what](id, actor);
      return;
    }
    case 'kill':
      node?.process.kill();
      timeline.in(random.between(0, 20_000), () => world.start());
      return;
    case 'killSending':
      if (node) weather.diesSending.set(node.process, random.pick(['before', 'after']));
      node?.process.onDeath(() => timeline.in(random.between(0, 20_000), () => world.start()));
      return;
    case 'pause': {
      if (node === undefined) return;
      const forMs = random.pick([500, 3_000, 9_000, 16_000, 30_000]);
      trace.note(node.process.name, () => `stands still for ${forMs} ms`);
      node.process.pause();
      world.disturbed('pause');
      timeline.in(forMs, () => goOn(world, node.process));
      return;
    }
    case 'deploy':
      if (node === undefined) return;
      trace.note(node.process.name, () => 'is asked to end');
      void node.stop(random.pick([0, 2_000, 10_000]));
      timeline.in(random.between(0, 3_000), () => world.start());
      return;
    case 'jump': {
      const wall = node && world.walls.get(node.process);
      if (wall === undefined) return;
      // The machines of several hosts are kept together by some time service; a single one can be set as its owner likes.
      const ms = plot.isOneHost ? random.pick([-60_000, -5_000, -1_000, 1_000, 10_000, 3_600_000]) : random.pick([-3_000, -500, 500, 3_000]);
      trace.note('clock', () => `of ${plot.isOneHost ? 'the host' : node?.process.name} jumps by ${ms} ms`);
      wall.ahead += ms;
      world.disturbed('jump');
      return;
    }
    case 'ledgerLost':
    case 'cutOff': {
      const until = now + random.pick([300, 2_000, 10_000, 20_000]);
      trace.note('ledger', () => `is lost to ${what === 'cutOff' ? (node?.process.name ?? 'nobody') : 'all'} until ${until / 1_000} s`);
      world.disturbed('ledger');
      if (what === 'ledgerLost') weather.ledgerLostUntil = until;
      else if (node) weather.cutOffUntil.set(node.process, until);
      return;
    }
    case 'providerDown':
      weather.providerDownUntil = now + random.between(500, 15_000);
      return;
    case 'credentialRefused':
      weather.refusedUntil.set(plot.accounts[random.between(0, plot.accounts.length - 1)]!.settings.credential, now + random.between(500, 15_000));
      return;
    case 'ship': {
      const { accounts, id } = plot.orders[random.between(0, plot.orders.length - 1)]!;
      const order = world.shops.get(accounts[0]!)!.orders.get(id)!;
      if (order.status !== 'active' && order.status !== 'in_production') return;
      trace.note('provider', () => `ships ${id}`);
      order.change('shipped', now);
    }
  }
}

export function goOn(world: World, process: SimulatedProcess): void {
  if (!process.isPaused || process.isDead) return;
  world.trace.note(process.name, () => 'goes on');
  world.disturbed('resume');
  process.resume((tell) => world.timeline.in(0, tell));
}

function request({ plot }: World, people: People, actor: Actor): void {
  const { random } = plot;
  const { id, accounts } = plot.orders[random.between(0, plot.orders.length - 1)]!;
  people.request(
    actor,
    {
      account: accounts[random.between(0, accounts.length - 1)]!,
      target: { kind: 'order', id },
      reason: 'fraud',
      ...(random.chance(15) && { options: { strategy: 'request' as const } }),
      ...(random.chance(20) && { sendAfter: new Date(Date.parse('2026-03-02T09:00:00Z') + random.between(0, plot.calmAt)).toISOString() }),
      ...(random.chance(30) && { priority: 'bulk' as const }),
    },
    { twice: random.chance(15) },
  );
}

/** Rows of new orders and of old ones; what is done to the batch later is decided now. */
function upload(world: World, people: People, actor: Actor): void {
  const { plot, timeline, shops } = world;
  const { random, accounts, seed } = plot;
  const { id: account, settings } = accounts[random.between(0, accounts.length - 1)]!;
  const shop = shops.get(account)!;
  const known = plot.orders.find((order) => order.accounts.includes(account));
  // No two stores have an order with the same number: the oracle knows orders by it.
  const first = seed * 100 + 20 * (1 + accounts.findIndex((other) => other.settings.store === settings.store));
  const rows = Array.from({ length: random.between(1, 12) }, () => {
    const id = known && random.chance(20) ? known.id : String(first + random.between(0, 19));
    if (!shop.orders.has(id)) shop.add(new Order(id, 'active', random.chance(30)));
    return { account, id };
  });
  const uploaded = people.upload(actor, rows, { gapMs: random.pick([0, 0, 50, 1_500]), breaksAt: random.chance(20) ? random.between(0, rows.length - 1) : undefined, start: random.chance(85) });
  for (let acts = random.between(0, 3); acts > 0; acts--) {
    const act = random.pick(['pause', 'pause', 'resume', 'abort']);
    timeline.in(random.between(0, 15_000), () => {
      for (const id of uploaded.acknowledged) people.act(id, act, actor);
    });
  }
}

async function someCancellation({ ledger, plot, accounts }: World): Promise<string | undefined> {
  const { items } = await ledger.reader.listCancellations({ limit: 50, accounts });
  return items[plot.random.between(0, Math.max(0, items.length - 1))]?.cancellation.id;
}
