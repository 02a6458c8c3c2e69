import type { SpanFacts } from '@countermand/core';
import { SpanKind, type Attributes } from '@opentelemetry/api';

/** The attributes of a span: HTTP's own names where there are any, else ours. */
export function attributesOf(facts: SpanFacts): Attributes {
  const { method, route, request, account, provider, operation, workClass, cancellation, followUp, attempt } = facts;
  return present({
    'http.request.method': method,
    'http.route': route,
    'countermand.request.id': request,
    'countermand.account': account,
    'countermand.provider': provider,
    'countermand.operation': operation,
    'countermand.work_class': workClass,
    'countermand.cancellation.id': cancellation,
    'countermand.follow_up.id': followUp,
    'countermand.attempt.id': attempt,
  });
}

export function spanName({ name, method, route, operation }: SpanFacts): string {
  switch (name) {
    case 'request':
      return `${method ?? 'HTTP'} ${route ?? ''}`.trim();
    case 'read':
    case 'attempt':
      return operation === undefined || operation === name ? name : `${name} ${operation}`;
    case 'intake':
    case 'step':
      return name;
  }
}

export function spanKind({ name }: SpanFacts): SpanKind {
  switch (name) {
    case 'request':
      return SpanKind.SERVER;
    case 'read':
    case 'attempt':
      return SpanKind.CLIENT;
    case 'step':
      return SpanKind.CONSUMER;
    case 'intake':
      return SpanKind.INTERNAL;
  }
}

function present(attributes: Readonly<Record<string, string | undefined>>): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}
