import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@countermand/client';
import type { RemoteServer } from './remote-calls.ts';
import type { ChangeSource } from './remote-changes.ts';

/** A server, or what stands before it, that has not begun to answer by then is asked anew, milliseconds. */
const ANSWER_MS = 15_000;

/** The server's events from now on, as a source of changes. */
export function changeStream({ url, token, fetch = (request) => globalThis.fetch(request) }: RemoteServer): ChangeSource {
  return {
    sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
    stream: ({ onOpen, onLost, signal }) => {
      const watched = async (request: Request): Promise<Response> => {
        onLost();
        const late = new AbortController();
        const timer = setTimeout(() => late.abort(), ANSWER_MS);
        const response = await fetch(new Request(request, { signal: AbortSignal.any([request.signal, late.signal]) })).finally(() => clearTimeout(timer));
        if (response.ok) onOpen();
        return response;
      };
      return createClient({ baseUrl: url.href, token, fetch: watched }).events.stream({ signal });
    },
  };
}
