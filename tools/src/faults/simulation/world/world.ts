import type { Ledger, Logger } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import { Order } from '../provider/order.ts';
import { simulatedProvider, SIMULATED_PROVIDER } from '../provider/plugin.ts';
import type { Sent } from '../provider/record.ts';
import { Shop } from '../provider/shop.ts';
import { Weather } from '../provider/weather.ts';
import { Wire } from '../provider/wire.ts';
import type { Plot } from '../story/plot.ts';
import { HistoryIds } from './history-ids.ts';
import { Node } from './node.ts';
import { ProcessClock, WORLD_START, type Wall } from './process-clock.ts';
import { ProcessLedger } from './process-ledger.ts';
import { SimulatedProcess } from './simulated-process.ts';
import { Timeline, type Settle } from './timeline.ts';
import { Trace } from './trace.ts';

/** Where a history keeps its ledger. */
export interface Place {
  /** `clock` is the database's own. */
  open(clock: Clock): Ledger;
  readonly settle: Settle;
  /** How `npm run simulate` is told to play there. */
  readonly flag: string;
  close(): Promise<void>;
}

/** What keeps a process from using its slots in time, or from telling the others of a 429. */
export interface Disturbance {
  readonly at: number;
  readonly what: 'jump' | 'pause' | 'resume' | 'ledger' | 'death';
}

/** How long somebody at the provider takes to decide, at most, milliseconds. */
const LONGEST_DECISION_MS = 20_000;

/** One history's world: time, network, provider, ledger and processes. */
export class World {
  readonly timeline: Timeline;
  readonly trace: Trace;
  readonly weather: Weather;
  readonly ledger: Ledger;
  readonly sent: Sent[] = [];
  /** By account. */
  readonly shops = new Map<string, Shop>();
  /** What was logged, and what was logged as an error that no fault explains. */
  readonly log: string[] = [];
  readonly nodes: Node[] = [];
  readonly disturbances: Disturbance[] = [];
  readonly ids: HistoryIds;
  /** The clock on the wall of the one host; of several, the database's. */
  readonly wall: Wall = { ahead: 0 };
  /** The wall clock that each process looks at. */
  readonly walls = new Map<SimulatedProcess, Wall>();
  readonly #wire: Wire;

  constructor(
    readonly plot: Plot,
    place: Place,
    isTraced: boolean,
  ) {
    this.timeline = new Timeline(place.settle);
    const now = () => this.timeline.now;
    this.trace = new Trace(now, isTraced);
    this.weather = new Weather(plot.random, plot.climate, now, () => this.disturbed('ledger'));
    this.ids = new HistoryIds(plot.seed);
    const wallClock = () => WORLD_START + this.timeline.now + this.wall.ahead;
    this.ledger = place.open({ now: wallClock, monotonic: now, sleep: () => Promise.resolve() });
    this.#wire = new Wire({ timeline: this.timeline, weather: this.weather, shops: this.shops, sent: this.sent, trace: this.trace });
    this.#openShops();
  }

  get accounts(): readonly string[] {
    return this.plot.accounts.map(({ id }) => id);
  }

  get running(): readonly Node[] {
    return this.nodes.filter(({ process }) => !process.isDead && !process.isPaused);
  }

  /** Starts another process with a worker in it. */
  start(): Node {
    const { plot, timeline, weather } = this;
    const pid = this.nodes.length + 1;
    const name = String.fromCharCode(64 + ((pid - 1) % 26) + 1).repeat(1 + Math.floor((pid - 1) / 26));
    const process = new SimulatedProcess(name, pid, plot.isOneHost ? 'the host' : `host ${pid}`);
    const wall = plot.isOneHost ? this.wall : { ahead: plot.random.between(-1_500, 1_500) };
    this.walls.set(process, wall);
    const clock = new ProcessClock(timeline, wall, process, timeline.now - plot.random.between(0, 100_000));
    const node = new Node({
      process,
      clock,
      ledger: new ProcessLedger({ ledger: this.ledger, process, timeline, weather }),
      ids: this.ids,
      logger: this.#logger(process),
      liveness: {
        self: { pid, processStart: String(pid), bootId: process.host },
        isProvenDead: ({ pid: holder, bootId }) => bootId === process.host && (this.nodes[holder - 1]?.process.isDead ?? false),
      },
      provider: simulatedProvider(this.#wire, { process, clock }),
      accounts: plot.accounts.map(({ id, settings }) => ({ id, provider: SIMULATED_PROVIDER, settings })),
    });
    this.nodes.push(node);
    process.onDeath(() => {
      this.trace.note(name, () => 'is dead');
      this.disturbed('death');
    });
    this.trace.note(name, () => `starts on ${process.host}, its wall clock ${wall.ahead} ms ahead`);
    node.work();
    return node;
  }

  disturbed(what: Disturbance['what']): void {
    this.disturbances.push({ at: this.timeline.now, what });
  }

  #openShops(): void {
    const { plot, timeline } = this;
    const ofStore = new Map<string, Shop>();
    for (const { id, settings } of plot.accounts) {
      let shop = ofStore.get(settings.store);
      if (shop === undefined) {
        const mine: Shop = new Shop((order) => void timeline.in(plot.random.between(0, LONGEST_DECISION_MS), () => this.#decide(mine, order)));
        ofStore.set(settings.store, (shop = mine));
      }
      this.shops.set(id, shop);
    }
    for (const { id, accounts, status, isReplaced } of plot.orders) this.shops.get(accounts[0]!)!.add(new Order(id, status, isReplaced));
  }

  #decide(shop: Shop, order: Order): void {
    if (order.status !== 'cancel_requested') return;
    const isAccepted = this.plot.random.chance(60);
    this.trace.note('provider', () => `decides to ${isAccepted ? 'stop' : 'keep'} ${order.id}`);
    if (isAccepted) shop.stop(order, this.timeline.now);
    else order.change('cancel_rejected', this.timeline.now);
  }

  #logger({ name }: SimulatedProcess): Logger {
    const note = (level: string) => (message: string, fields?: object) => {
      const line = `${level}: ${message} ${JSON.stringify(fields ?? {})}`;
      this.log.push(line);
      if (level !== 'debug') this.trace.note(name, () => line);
    };
    return { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  }
}
