import type { IncomingHttpHeaders } from 'node:http';
import type { ProviderFailureName } from './failures.ts';

export type RouteKind = 'read' | 'write';

/** A request as a route sees it. */
export interface SimulatorRequest {
  /** The pattern's parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body; undefined where there is none or it is not JSON. */
  readonly body: unknown;
  readonly headers: IncomingHttpHeaders;
  /** The failure this request drew, if it is one the provider itself has to act out; null otherwise. */
  readonly failure: ProviderFailureName | null;
  /** The drawn rule's `afterMs`. */
  readonly afterMs: number | undefined;
}

/** What a route decided. Deciding changes nothing: only `effect` does, and the base may not call it. */
export interface SimulatorReply {
  readonly status: number;
  /** Sent as JSON; text is sent as it is, with the `content-type` of `headers`. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Changes the provider's state; returns whether anything changed. Called at most once, before the answer leaves. */
  readonly effect?: () => boolean;
  /** The canonical id of what was asked about, for the record. Default: the pattern's first parameter. */
  readonly targetId?: string;
}

/** One endpoint of the simulated provider. */
export interface SimulatorRoute {
  /** The operation's name in the plugin's capability records. */
  readonly operation: string;
  readonly kind: RouteKind;
  readonly method: string;
  /** Under the base path, such as `/v1/orders/:id/cancel`. A trailing slash counts. */
  readonly pattern: string;
  /** Whether a request is meant for this route by its body, where several share a path, as in GraphQL. Default: it is. */
  readonly accepts?: (body: unknown) => boolean;
  handle(request: SimulatorRequest): SimulatorReply;
}
