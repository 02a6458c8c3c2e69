import { Counter, type CounterConfiguration } from 'prom-client';

interface Count {
  readonly labels: Readonly<Record<string, string>>;
  value: number;
}

/** Counts by labels. The registry is given the sums when it is read: counting there and then would cost the engine several times as much. */
export class Tally {
  readonly #counts = new Map<string, Count>();

  /** The labels come in one order, always. */
  add(labels: Readonly<Record<string, string>>, by: number): void {
    const key = Object.values(labels).join('\n');
    const count = this.#counts.get(key);
    if (count) count.value += by;
    else this.#counts.set(key, { labels, value: by });
  }

  counts(): Iterable<Readonly<Count>> {
    return this.#counts.values();
  }
}

/** A tally, and the counter that shows it. */
export function tallyOf(configuration: CounterConfiguration<string>): Tally {
  const tally = new Tally();
  const counter = new Counter({
    ...configuration,
    collect: () => {
      counter.reset();
      for (const { labels, value } of tally.counts()) counter.inc(labels, value);
    },
  });
  return tally;
}
