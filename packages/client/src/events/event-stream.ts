import { CountermandError } from '../errors/countermand-error.ts';
import { errorOf } from '../errors/error-of.ts';
import { given, parsed } from '../transport/call.ts';
import type { Transport } from '../transport/http.ts';
import { backoffMs } from '../transport/backoff.ts';
import type { CallOptions, CountermandEvent } from '../types.ts';
import { framesOf } from './frames.ts';

export interface EventStreamOptions extends CallOptions {
  /** The position of the last event that was dealt with. Default: what comes from now on. */
  readonly lastEventId?: string | number;
  /** A connection that is silent for longer is given up and made anew; servers send a sign of life more often. Default: 60 s. */
  readonly silenceMs?: number;
  /** Called when a connection stands, and when it is lost: until the next one nothing is told. */
  readonly onConnection?: (stands: boolean) => void;
}

const SILENCE_MS = 60_000;

/** Events as they come, over as many connections as it takes. */
export async function* eventStream(transport: Transport, path: string, { lastEventId, signal, silenceMs = SILENCE_MS, onConnection }: EventStreamOptions): AsyncGenerator<CountermandEvent, void, undefined> {
  let last = lastEventId?.toString();
  let pauseMs: number | undefined;
  for (let failures = 1; signal?.aborted !== true; failures += 1) {
    try {
      const body = await connect(transport, path, last, signal);
      onConnection?.(true);
      for await (const { id, data, retryMs } of framesOf({ body, silenceMs, signal })) {
        failures = 0;
        last = id ?? last;
        pauseMs = retryMs ?? pauseMs;
        if (data !== undefined) yield JSON.parse(data) as CountermandEvent;
      }
    } catch (error) {
      if (CountermandError.is(error)) {
        if (!mayPass(error)) throw error;
        pauseMs = error.retryAfterMs ?? pauseMs;
      }
    }
    onConnection?.(false);
    // Rejects with the signal's reason where that is what ended the connection.
    await transport.sleep(failures <= 1 && pauseMs !== undefined ? pauseMs : backoffMs(Math.max(1, failures)), signal);
  }
  throw signal?.reason;
}

async function connect({ fetch, baseUrl }: Transport, path: string, last: string | undefined, signal: AbortSignal | undefined): Promise<ReadableStream<Uint8Array>> {
  const headers = given({ Accept: 'text/event-stream', 'Last-Event-ID': last });
  const response = await fetch(new Request(baseUrl + path, { headers, redirect: 'error', signal }));
  if (response.ok && response.body && response.headers.get('content-type')?.startsWith('text/event-stream')) return response.body;
  throw errorOf(response, parsed(await response.text()));
}

/** Whether a new connection may be granted what this one was refused. */
function mayPass(error: CountermandError): boolean {
  return error.problem === undefined ? (error.status ?? 500) >= 500 : error.retryable;
}
