import { ROOT_CONTEXT, trace, TraceFlags, type Context } from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';

/** The context that a W3C `traceparent` names; undefined where it is not one. Its state of vendors is left behind. */
export function contextOf(traceparent: string): Context | undefined {
  const origin = parseTraceParent(traceparent);
  return origin ? trace.setSpanContext(ROOT_CONTEXT, { ...origin, isRemote: true }) : undefined;
}

/** The `traceparent` of the span in a context. */
export function traceparentOf(context: Context | undefined): string | undefined {
  const origin = context && trace.getSpanContext(context);
  if (!origin || !trace.isSpanContextValid(origin)) return undefined;
  const flags = (origin.traceFlags & TraceFlags.SAMPLED).toString(16).padStart(2, '0');
  return `00-${origin.traceId}-${origin.spanId}-${flags}`;
}
