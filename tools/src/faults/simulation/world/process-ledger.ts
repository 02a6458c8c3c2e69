import type { Ledger, LedgerReader, LedgerTransaction } from '@countermand/core';
import { LedgerUnavailableError } from '@countermand/core/errors';
import type { SimulatedProcess } from './simulated-process.ts';
import type { Timeline } from './timeline.ts';

/** What the world does to one commit on its way. */
export interface CommitFate {
  /** How long it takes, milliseconds. */
  readonly before: number;
  readonly after: number;
  /** `lost`: it never gets there · `unheard`: it is made, and nobody is told · `killed_…`: its process dies with it. */
  readonly end: 'well' | 'lost' | 'unheard' | 'killed_before' | 'killed_after';
}

export interface LedgerWeather {
  /** The database cannot be reached by this process. */
  isLost(process: SimulatedProcess): boolean;
  commit(process: SimulatedProcess): CommitFate;
  /** How often a process is told of a change: not at all, once, or twice. */
  wakeUps(): number;
}

interface Parts {
  readonly ledger: Ledger;
  readonly process: SimulatedProcess;
  readonly timeline: Timeline;
  readonly weather: LedgerWeather;
}

/** One process's way to the ledger, which outlives it. */
export class ProcessLedger implements Ledger {
  readonly reader: LedgerReader;

  constructor(private readonly parts: Parts) {
    const { ledger, process } = parts;
    this.reader = new Proxy(ledger.reader, {
      get: (reader, name) => {
        const method: unknown = Reflect.get(reader, name);
        if (typeof method !== 'function') return method;
        return (...parameters: unknown[]) => process.hears(this.#reached(() => Reflect.apply(method, reader, parameters) as Promise<unknown>));
      },
    });
  }

  transact<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    return this.parts.process.hears(this.#committed(work));
  }

  onChange(listener: () => void): () => void {
    const { ledger, process, timeline, weather } = this.parts;
    const stop = ledger.onChange(() => {
      if (process.isDead) return;
      const times = weather.wakeUps();
      if (times > 0) process.enter(listener);
      if (times > 1) timeline.in(3, () => process.enter(listener));
    });
    process.onDeath(stop);
    return stop;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  async #committed<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    const { ledger, process, timeline, weather } = this.parts;
    const fate = weather.commit(process);
    if (fate.before > 0) await new Promise<void>((resolve) => void timeline.in(fate.before, resolve));
    // A process that stood still in the meantime hands it in when it goes on.
    await new Promise<void>((resolve) => process.enter(resolve));
    if (fate.end === 'killed_before') process.kill();
    if (process.isDead) return new Promise<never>(() => {});
    if (fate.end === 'lost') throw lost();
    const result = await this.#reached(() => ledger.transact(work));
    if (fate.end === 'killed_after') process.kill();
    if (fate.after > 0) await new Promise<void>((resolve) => void timeline.in(fate.after, resolve));
    if (fate.end === 'unheard') throw lost();
    return result;
  }

  #reached<T>(ask: () => Promise<T>): Promise<T> {
    const { process, weather } = this.parts;
    return weather.isLost(process) ? Promise.reject(lost()) : ask();
  }
}

function lost(): LedgerUnavailableError {
  return new LedgerUnavailableError('The ledger cannot be reached.');
}
