import { METRICS, type MetricDefinition } from '@countermand/host';
import { code, codes, page, table } from './markdown.ts';

const INTRODUCTION =
  'What Prometheus reads at `GET /metrics`, beside the `process_…` and `nodejs_…` metrics of the Node.js process. Each process counts what it did itself, so counters are summed over processes. ' +
  'Gauges of queues, doubts and the desk are taken from the ledger and are the same in every process of it: take their maximum, never their sum. [Watching it](../guides/watching.md) says what to look at.';

export function metricsPage(): string {
  const rows = Object.entries<MetricDefinition>(METRICS).map(([name, { kind, labels, help }]) => [code(name), kind, codes(labels) || 'none', `${help}.`]);
  return page('Metrics', [INTRODUCTION, table(['Metric', 'Kind', 'Labels', 'Meaning'], rows)]);
}
