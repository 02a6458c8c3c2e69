import { AsyncLocalStorage } from 'node:async_hooks';
import type { SpanFacts, Telemetry } from '@countermand/core';
import { ROOT_CONTEXT, SpanStatusCode, trace, type Context, type Link, type Span, type Tracer } from '@opentelemetry/api';
import { attributesOf, spanKind, spanName } from './span-attributes.ts';
import { contextOf, traceparentOf } from './trace-context.ts';

/** Spans by one tracer. The context of each host is its own: nothing is registered for the whole process. */
export class Tracing implements Pick<Telemetry, 'span' | 'traceparent'> {
  readonly #current = new AsyncLocalStorage<Context>();

  constructor(private readonly tracer: Tracer) {}

  async span<T>(facts: SpanFacts, work: () => Promise<T>, outcomeOf?: (value: T) => string): Promise<T> {
    const { parent, links } = this.#origin(facts);
    const span = this.tracer.startSpan(spanName(facts), { kind: spanKind(facts), attributes: attributesOf(facts), links }, parent);
    try {
      const value = await this.#current.run(trace.setSpan(parent, span), work);
      if (outcomeOf) span.setAttribute('countermand.outcome', outcomeOf(value));
      return value;
    } catch (error) {
      fail(span, error);
      throw error;
    } finally {
      span.end();
    }
  }

  traceparent(): string | undefined {
    return traceparentOf(this.#current.getStore());
  }

  /** The span it runs in is its parent; without one, whoever asked first. Others who asked are linked. */
  #origin({ askedBy = [] }: SpanFacts): { readonly parent: Context; readonly links: Link[] } {
    const asked = askedBy.map(contextOf).filter((context) => context !== undefined);
    const current = this.#current.getStore();
    const parent = current ?? asked.shift() ?? ROOT_CONTEXT;
    const links = asked.flatMap((context) => {
      const origin = trace.getSpanContext(context);
      return origin ? [{ context: origin }] : [];
    });
    return { parent, links };
  }
}

/** The kind of the error only: its message may hold anything. */
function fail(span: Span, error: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
}
