import type { SpanFacts, Telemetry } from '@countermand/core';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';

/** Traces each call of the API, in the caller's trace where it names one. Probes and scrapes would only be noise. */
export class TraceInterceptor implements NestInterceptor {
  constructor(private readonly telemetry: Telemetry) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const route = request.routeOptions.url ?? '';
    if (!route.startsWith('/v1/')) return next.handle();
    return from(this.telemetry.span(factsOf(request, route), () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}

/** The route's pattern, never the path: a search may hold a person's name. */
function factsOf({ id: request, method, headers }: FastifyRequest, route: string): SpanFacts {
  const { traceparent } = headers;
  return { name: 'request', method, route, request, ...(typeof traceparent === 'string' && { askedBy: [traceparent] }) };
}
