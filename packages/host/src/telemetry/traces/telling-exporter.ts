import type { Logger } from '@countermand/core';
import { ExportResultCode } from '@opentelemetry/core';
import type { SpanExporter } from '@opentelemetry/sdk-trace';

/** A collector that is away is told of once in so many milliseconds. */
const TELL_EVERY_MS = 60_000;

/** The exporter, saying in our log when spans are lost. The exporter's own words are left out: they may hold its headers, and with them a token. */
export function tellingExporter(exporter: SpanExporter, url: string, logger: Logger): SpanExporter {
  let told = -Infinity;
  return {
    export: (spans, done) => {
      exporter.export(spans, (result) => {
        const now = performance.now();
        if (result.code === ExportResultCode.FAILED && now - told >= TELL_EVERY_MS) {
          told = now;
          logger.warn('Spans could not be sent to the collector and are lost; the work itself goes on.', { collector: new URL(url).host, spans: spans.length });
        }
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}
