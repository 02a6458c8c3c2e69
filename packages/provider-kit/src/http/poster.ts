import { isIP } from 'node:net';
import type { Clock } from '@countermand/core/model';
import type { Dispatcher } from 'undici';
import { createAddressPolicy } from '../network/address-policy.ts';
import { checkUrl, type CheckedUrl } from '../network/checked-url.ts';
import { checkedAddresses, systemResolver, type Resolver } from '../network/guarded-lookup.ts';
import { AddressRefusedError } from '../network/address-refused-error.ts';
import type { HttpClientFactoryOptions } from './client-factory.ts';
import { Connections } from './connections.ts';
import { parseRetryAfter } from './retry-after.ts';
import { Transmission, type GivenUp, type Progress } from './transmission.ts';

/** So much of an answer is read: only its status counts. */
const BODY_LIMIT = 64 * 1024;

export interface PosterOptions {
  readonly network: HttpClientFactoryOptions['network'];
  readonly clock: Clock;
  /** From the beginning of the call to the end of its answer. */
  readonly timeoutMs: number;
  /** Default: the system's. */
  readonly resolve?: Resolver;
}

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `problem` is a sentence without anything that the other side wrote. */
export type Posted =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterMs?: number }
  | { readonly kind: 'unanswered'; readonly problem: string };

/** Posts to URLs that others chose: to public addresses over TLS and to what the operator allows; redirects are not followed. */
export interface Poster {
  /** Why the URL may not be called, a sentence; undefined where it may, or where a name under `https:` cannot be resolved now. */
  refusal(url: string): Promise<string | undefined>;
  /** Never rejects. */
  post(post: Post, signal: AbortSignal): Promise<Posted>;
  /** Breaks every connection. */
  close(): Promise<void>;
}

const GIVEN_UP = 'It was given up before it was answered.';

/** Throws a RangeError that names what is wrong with `network`. */
export function createPoster({ network, clock, timeoutMs, resolve = systemResolver }: PosterOptions): Poster {
  const policy = createAddressPolicy(network.allow);
  const connections = new Connections();
  const known = new Map<string, () => Promise<Dispatcher>>();
  const check = (url: string): CheckedUrl => checkUrl(url, { policy, name: 'URL', mayHaveQuery: true });
  const dispatcherFor = ({ url, use }: CheckedUrl & { ok: true }): Promise<Dispatcher> => {
    const { origin } = url;
    const dispatcher = known.get(origin) ?? connections.to({ origin, use, policy, resolve, proxy: network.proxy, connectTimeoutMs: timeoutMs });
    known.set(origin, dispatcher);
    return dispatcher();
  };
  return {
    refusal: async (url) => {
      const checked = check(url);
      if (!checked.ok) return checked.problem;
      if (isIP(checked.hostname) !== 0) return undefined;
      try {
        await checkedAddresses(checked.hostname, { policy, use: checked.use, resolve });
        return undefined;
      } catch (error) {
        if (error instanceof AddressRefusedError) return `The URL may not be called: ${error.message}.`;
        // A name that does not resolve today may do so tomorrow; every call is checked anew. Nearly all names are of public addresses, though.
        return checked.use.secure || checked.use.local ? undefined : 'The URL must begin with https://: plain http is for loopback and allowed networks only, and its name does not resolve now.';
      }
    },
    post: async ({ url, headers, body }, signal) => {
      const checked = check(url);
      if (!checked.ok) return { kind: 'unanswered', problem: checked.problem };
      const { origin, pathname, search } = checked.url;
      const options = { origin, path: `${pathname}${search}`, method: 'POST', headers, body } as const;
      const progress = await transmit(await dispatcherFor(checked), options, { timeoutMs, signal });
      return posted(progress, clock);
    },
    close: () => connections.close(),
  };
}

async function transmit(dispatcher: Dispatcher, options: Dispatcher.DispatchOptions, { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal }): Promise<Progress> {
  const transmission = new Transmission(() => signal.aborted, BODY_LIMIT);
  const onAbort = (): void => transmission.giveUp(givenUp(GIVEN_UP));
  const deadline = setTimeout(() => transmission.giveUp(givenUp(`It was not answered within ${timeoutMs / 1000} s.`)), timeoutMs);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    dispatcher.dispatch(options, transmission);
    return await transmission.settled;
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', onAbort);
  }
}

function givenUp(words: string): GivenUp {
  return { cause: 'unreachable', notSent: words, ambiguous: words, answered: words };
}

/** An answer of which only the head arrived is an answer: the status is what counts. */
function posted(progress: Progress, clock: Clock): Posted {
  if (progress.kind !== 'answered') return { kind: 'unanswered', problem: sentence(progress.message) };
  const retryAfterMs = parseRetryAfter(progress.headers, clock.now());
  return { kind: 'answered', status: progress.status, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

function sentence(words: string): string {
  const text = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return text.endsWith('.') ? text : `${text}.`;
}
