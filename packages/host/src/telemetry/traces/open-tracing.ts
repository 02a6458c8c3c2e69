import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from '@countermand/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, detectResources, resourceAttributesEnvDetector, resourceFromAttributes, serviceNameEnvDetector } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { samplerFrom } from './sampler.ts';
import { tellingExporter } from './telling-exporter.ts';
import { Tracing } from './tracing.ts';

const { version } = createRequire(import.meta.url)('@countermand/host/package.json') as { readonly version: string };

/** At the end, spans that were not taken in so many milliseconds are given up: a dead collector must not hold a process. */
const LONGEST_FLUSH_MS = 2_000;

/** A busy second has thousands of spans; what does not fit is dropped. */
const QUEUE = { maxQueueSize: 16_384, maxExportBatchSize: 2_048, scheduledDelayMillis: 1_000 };

export interface OpenTracing {
  readonly tracing: Tracing;
  /** Sends what is left. Never throws. */
  close(): Promise<void>;
}

/** Sends spans to `url` by OTLP over HTTP. Headers, compression and time-outs are the exporter's own variables (`OTEL_EXPORTER_OTLP_…`). */
export function openTracing(url: string, environment: NodeJS.ProcessEnv, logger: Logger): OpenTracing {
  const own = resourceFromAttributes({ 'service.name': 'countermand', 'service.version': version });
  const told = detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] });
  const provider = new TracerProvider({
    resource: defaultResource().merge(own).merge(told),
    sampler: samplerFrom(environment),
    spanProcessors: [new BatchSpanProcessor({ ...QUEUE, exporter: tellingExporter(new OTLPTraceExporter({ url }), url, logger) })],
  });
  return {
    tracing: new Tracing(provider.getTracer('countermand', version)),
    close: async () => {
      const tooLate = new AbortController();
      const patience = setTimeout(LONGEST_FLUSH_MS, undefined, { signal: tooLate.signal }).catch(() => {});
      await Promise.race([provider.shutdown(), patience]).catch(() => logger.warn('The last spans could not be sent to the collector.'));
      tooLate.abort();
    },
  };
}
