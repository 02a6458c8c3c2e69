import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { answer } from './answer.ts';
import { CONTROL_PREFIX, control } from './control-endpoints.ts';
import { FailureBook, type DrawnFailure } from './failure-book.ts';
import { isProviderFailure, isTransportFailure } from './failures.ts';
import { RateWindow } from './rate-window.ts';
import { readRequestBody } from './read-request-body.ts';
import { matchRoute } from './route-matcher.ts';
import type { RouteKind, SimulatorReply, SimulatorRequest, SimulatorRoute } from './route.ts';
import type { SimulatorOptions } from './simulator.ts';
import { withSkewedTimes } from './skewed-times.ts';
import { STANDARD_REPLIES, type StandardReplies } from './standard-replies.ts';
import { transportFailure, withRetryAfter, type TransportFailure } from './transport-failures.ts';
import { WriteLog } from './write-log.ts';

/** A request to the provider's own paths. */
export interface SimulatorTraffic {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
}

interface Visit extends SimulatorTraffic {
  readonly route: SimulatorRoute | undefined;
  /** Whether any route has this path, whatever its method. */
  readonly known: boolean;
  readonly kind: RouteKind;
  readonly params: Readonly<Record<string, string>>;
  readonly targetId: string;
}

interface Wire {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly body: unknown;
}

/** What stands between the socket and a provider's routes. */
export class SimulatedProvider {
  readonly log: WriteLog;
  readonly failures = new FailureBook();
  readonly traffic: SimulatorTraffic[] = [];
  reads = 0;
  /** How far its clock runs ahead of the machine's, milliseconds. */
  aheadMs = 0;
  private readonly options: SimulatorOptions;
  private readonly replies: StandardReplies;
  private readonly rate: RateWindow | undefined;

  constructor(options: SimulatorOptions) {
    this.options = options;
    this.replies = { ...STANDARD_REPLIES, ...options.replies };
    this.log = new WriteLog(options.recordFile);
    this.rate = options.rate && new RateWindow(options.rate);
  }

  async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readRequestBody(incoming);
    const at = Date.now();
    response.setHeader('date', new Date(this.shown(at)).toUTCString());
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    if (url.pathname.startsWith(CONTROL_PREFIX)) {
      answer(response, control(incoming, body, this));
      return;
    }
    const visit = this.visitOf(incoming, url, body, at);
    this.traffic.push({ at: visit.at, method: visit.method, path: visit.path });
    const turnedAway = this.turnAway(incoming, visit);
    if (turnedAway) {
      this.record(visit, { tookEffect: false, status: turnedAway.status, drawn: null });
      answer(response, turnedAway);
      return;
    }
    await this.perform(visit, { incoming, response, url, body });
  }

  private visitOf(incoming: IncomingMessage, url: URL, body: unknown, at: number): Visit {
    const method = incoming.method ?? 'GET';
    const under = url.pathname.startsWith(this.options.basePath) ? url.pathname.slice(this.options.basePath.length) : '';
    const match = matchRoute(this.options.routes, { method, path: under, body });
    const route = match.kind === 'route' ? match.route : undefined;
    return {
      at,
      method,
      path: url.pathname + url.search,
      route,
      known: match.kind !== 'none',
      params: match.kind === 'route' ? match.params : {},
      targetId: match.kind === 'route' ? (Object.values(match.params)[0] ?? '') : '',
      kind: route?.kind ?? (method === 'GET' || method === 'HEAD' ? 'read' : 'write'),
    };
  }

  /** What is said before any route is asked: credentials, limit, no such place. */
  private turnAway(incoming: IncomingMessage, visit: Visit): SimulatorReply | undefined {
    const { token, credential = (headers) => /^Bearer (.*)$/.exec(headers.authorization ?? '')?.[1] } = this.options;
    if (credential(incoming.headers) !== token) return this.replies.unauthorized;
    const waitMs = this.rate?.take(performance.now()) ?? 0;
    if (waitMs > 0) return withRetryAfter(this.replies.rateLimited, Math.ceil(waitMs / 1000));
    if (visit.route === undefined) return visit.known ? this.replies.methodNotAllowed : this.replies.notFound;
    return undefined;
  }

  private async perform(visit: Visit, wire: Wire): Promise<void> {
    if (visit.route === undefined) return;
    const drawn = this.failures.draw({ operation: visit.route.operation, kind: visit.kind, targetId: visit.targetId });
    // A transport failure is acted out around an ordinary reply; only the provider's own ways of failing reach the route.
    const reply = withSkewedTimes(visit.route.handle(requestFor(visit, wire, drawn)), this.aheadMs);
    const transport = drawn && this.transportOf(drawn, reply, visit.at);
    const tookEffect = (transport?.takesEffect ?? true) && (reply.effect?.() ?? false);
    const status = transport ? transport.status : reply.status;
    this.record({ ...visit, targetId: reply.targetId ?? visit.targetId }, { tookEffect, status, drawn });
    if (!transport) {
      answer(wire.response, reply);
      return;
    }
    if (drawn.afterMs !== undefined && !drawn.failure.startsWith('rate_limited')) await pause(drawn.afterMs);
    transport.send(wire.response);
  }

  private transportOf({ failure, afterMs }: DrawnFailure, reply: SimulatorReply, at: number): TransportFailure | null {
    if (!isTransportFailure(failure)) return null;
    return transportFailure(failure, reply, {
      replies: this.replies,
      redirectTo: this.options.redirectTo ?? 'https://elsewhere.invalid/',
      retryAfterSeconds: Math.ceil((afterMs ?? 1000) / 1000),
      now: this.shown(at),
    });
  }

  /** What its clock shows then. Each answer has one time: a second that ends in between would make another wait of its `Retry-After`. */
  private shown(at: number): number {
    return at + this.aheadMs;
  }

  private record(visit: Visit, became: { tookEffect: boolean; status: number | null; drawn: DrawnFailure | null }): void {
    if (visit.kind === 'read') {
      if (visit.route) this.reads += 1;
      return;
    }
    this.log.add({
      at: visit.at,
      operation: visit.route?.operation ?? 'unknown',
      targetId: visit.targetId,
      method: visit.method,
      path: visit.path,
      tookEffect: became.tookEffect,
      status: became.status,
      failure: became.drawn?.failure ?? null,
    });
  }
}

function requestFor(visit: Visit, wire: Wire, drawn: DrawnFailure | null): SimulatorRequest {
  return {
    params: visit.params,
    query: wire.url.searchParams,
    body: wire.body,
    headers: wire.incoming.headers,
    failure: drawn && isProviderFailure(drawn.failure) ? drawn.failure : null,
    afterMs: drawn?.afterMs,
  };
}
