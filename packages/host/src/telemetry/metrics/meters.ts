import { Gauge, Histogram, type Registry } from 'prom-client';
import { tallyOf, type Tally } from './tally.ts';
import { METRICS, type CounterName, type GaugeName, type HistogramName, type LabelsOf, type MetricDefinition } from './definitions.ts';

/** The metrics of one process, by name, with labels that the compiler knows. */
export class Meters {
  readonly #counters = new Map<string, Tally>();
  readonly #gauges = new Map<string, Gauge>();
  readonly #histograms = new Map<string, Histogram>();

  constructor(registry: Registry) {
    for (const [name, definition] of Object.entries<MetricDefinition>(METRICS)) this.#add(registry, name, definition);
  }

  count<Name extends CounterName>(name: Name, labels: LabelsOf<Name>, by = 1): void {
    this.#counters.get(name)?.add(labels, by);
  }

  set<Name extends GaugeName>(name: Name, labels: LabelsOf<Name>, value: number): void {
    this.#gauges.get(name)?.set(labels, value);
  }

  /** Forgets what a gauge showed: what is no longer there must not be shown for ever. */
  clear(name: GaugeName): void {
    this.#gauges.get(name)?.reset();
  }

  observe<Name extends HistogramName>(name: Name, labels: LabelsOf<Name>, value: number): void {
    this.#histograms.get(name)?.observe(labels, value);
  }

  #add(registry: Registry, name: string, { kind, help, labels, buckets }: MetricDefinition): void {
    const parts = { name, help, labelNames: [...labels], registers: [registry] };
    switch (kind) {
      case 'counter':
        this.#counters.set(name, tallyOf(parts));
        return;
      case 'gauge':
        this.#gauges.set(name, new Gauge(parts));
        return;
      case 'histogram':
        this.#histograms.set(name, new Histogram({ ...parts, ...(buckets && { buckets: [...buckets] }) }));
    }
  }
}
