import { SILENT_TELEMETRY, type AccountConfiguration, type Logger, type Telemetry } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import type { DependencyContainer } from 'tsyringe';
import type { MetricsReader } from './metrics/metrics-reader.ts';
import { traceEndpoint } from './traces/trace-endpoint.ts';

export interface TelemetryOptions {
  /** Count what happens, for whoever reads it over HTTP. */
  readonly metrics: boolean;
  readonly environment: NodeJS.ProcessEnv;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly accounts: readonly AccountConfiguration[];
}

export interface OpenTelemetry {
  /** Undefined where nobody watches, so that nothing is spent on it. */
  readonly telemetry: Telemetry | undefined;
  /** The metrics over a container, once it is wired; undefined without metrics. */
  readonly metricsOver: ((container: DependencyContainer) => MetricsReader) | undefined;
  /** Sends the spans that are left. */
  close(): Promise<void>;
}

/** Opens what is asked for, and loads no more than that: a short command must not wait for libraries that only a server needs. */
export async function openTelemetry({ metrics: wanted, environment, clock, logger, accounts }: TelemetryOptions): Promise<OpenTelemetry> {
  const endpoint = traceEndpoint(environment);
  const metrics = wanted ? (await import('./metrics/open-metrics.ts')).openMetrics({ accounts, clock }) : undefined;
  const traces = endpoint === undefined ? undefined : (await import('./traces/open-tracing.ts')).openTracing(endpoint, environment, logger);
  return {
    telemetry: metrics || traces ? together(metrics?.engine, traces?.tracing) : undefined,
    metricsOver: metrics && ((container) => metrics.readerOver(container)),
    close: async () => traces?.close(),
  };
}

type Counting = Omit<Telemetry, 'span' | 'traceparent'>;

function together(counting: Counting = SILENT_TELEMETRY, tracing: Pick<Telemetry, 'span' | 'traceparent'> = SILENT_TELEMETRY): Telemetry {
  return {
    attemptFinished: (attempt) => counting.attemptFinished(attempt),
    exchanged: (exchange) => counting.exchanged(exchange),
    slotWaited: (wait) => counting.slotWaited(wait),
    laneClaimed: (account) => counting.laneClaimed(account),
    laneLeft: (account, how) => counting.laneLeft(account, how),
    webhookAttempted: (attempt) => counting.webhookAttempted(attempt),
    committed: (commit) => counting.committed(commit),
    span: (facts, work, outcomeOf) => tracing.span(facts, work, outcomeOf),
    traceparent: () => tracing.traceparent(),
  };
}
