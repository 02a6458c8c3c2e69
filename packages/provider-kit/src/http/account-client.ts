import { createHash } from 'node:crypto';
import { timestamp, type Clock } from '@countermand/core/model';
import type { AccountProfile, Admission, Answered, Call, Exchange, NotSent, NotSentCause, ProviderHttpClient, ProviderRequest } from '@countermand/core/provider';
import type { Dispatcher } from 'undici';
import { redact } from '../redaction/redact.ts';
import { answerHeaders, isCredentialHeader, rawHeader } from './answer-headers.ts';
import { mediaType, readReplyBody } from './reply-body.ts';
import { accountHeaders, isSendable } from './request-headers.ts';
import { requestPath } from './request-url.ts';
import { parseRetryAfter } from './retry-after.ts';
import type { SecretReader } from './secret-reader.ts';
import { Transmission, type GivenUp, type Progress } from './transmission.ts';

export interface AccountClientParts {
  readonly profile: AccountProfile;
  readonly host: AccountHost;
  readonly secrets: SecretReader;
  readonly clock: Clock;
}

/** Where the account's requests go, or why they go nowhere. */
export type AccountHost =
  | { readonly ok: true; readonly origin: string; readonly path: string; readonly dispatcher: () => Promise<Dispatcher> }
  | { readonly ok: false; readonly problem: string };

/** What is ready to leave. */
interface Departure {
  readonly dispatcher: Dispatcher;
  readonly options: Dispatcher.DispatchOptions;
  /** The secret, and every form in which it is sent. */
  readonly secrets: readonly string[];
}

/** A credential may be sent in another form than it is kept, such as Base64. */
function sentForms(credentials: Readonly<Record<string, string>>): string[] {
  return Object.entries(credentials).flatMap(([name, value]) => (isCredentialHeader(name) ? [value, value.replace(/^\w+ /, '')] : []));
}

const ABORTED: GivenUp = {
  cause: 'not_admitted',
  notSent: 'given up before it left',
  ambiguous: 'given up after the request was sent',
  answered: 'given up before the answer was complete',
};

function pastDeadline(ms: number): GivenUp {
  return {
    cause: 'unreachable',
    notSent: `no connection within ${ms} ms`,
    ambiguous: `no answer within ${ms} ms`,
    answered: `the answer was not complete within ${ms} ms`,
  };
}

/** The HTTP client of one account. */
export class AccountClient implements ProviderHttpClient {
  private readonly parts: AccountClientParts;
  private readonly headers: Readonly<Record<string, string>>;
  private readonly callsThatWrote = new WeakSet<Call>();
  private rereading: Promise<unknown> = Promise.resolve();

  constructor(parts: AccountClientParts) {
    this.parts = parts;
    this.headers = accountHeaders(parts.profile.headers);
  }

  async send(request: ProviderRequest, call: Call): Promise<Exchange> {
    const path = requestPath(this.parts.host.ok ? this.parts.host.path : '', request);
    const body = request.body === undefined ? undefined : JSON.stringify(request.body);
    const exchange = await this.exchange({ request, path, body, call });
    call.observe(exchange);
    return exchange;
  }

  private async exchange(asked: { request: ProviderRequest; path: string; body: string | undefined; call: Call }): Promise<Exchange> {
    const departure = await this.prepare(asked);
    if ('kind' in departure) return departure;
    const admission = await this.admission(asked.request, asked.call);
    if (!admission.admitted) return this.notSent('not_admitted', admission.why);
    const progress = await this.transmit(departure, asked.call.signal, admission.mayStillLeave);
    if (progress.kind === 'not_sent') return this.notSent(progress.cause, progress.message);
    if (progress.kind === 'ambiguous') return { ...progress, at: this.now() };
    return this.answered(progress, departure.secrets);
  }

  /** Everything that can be wrong before anybody is asked for leave. */
  private async prepare(asked: { request: ProviderRequest; path: string; body: string | undefined }): Promise<Departure | NotSent> {
    const { host, profile, secrets } = this.parts;
    if (!host.ok) return this.notSent('address_refused', host.problem);
    let secret: string;
    try {
      await this.rereading;
      secret = await secrets.read(profile.credential);
    } catch (error) {
      return this.notSent('secret_missing', error instanceof Error ? redact(error.message) : 'The secret cannot be read.');
    }
    const credentials = profile.authorize(secret);
    if (secret === '' || !isSendable(credentials)) return this.notSent('secret_missing', 'The secret is empty or holds characters that no header can carry.');
    const { method } = asked.request;
    const headers = { ...this.headers, ...(asked.body !== undefined && { 'content-type': 'application/json' }), ...credentials };
    const options = { origin: host.origin, path: asked.path, method, headers, ...(asked.body !== undefined && { body: asked.body }) };
    return { dispatcher: await host.dispatcher(), options, secrets: [secret, ...sentForms(credentials)] };
  }

  /** Asks the engine, last of all before the request leaves. */
  private async admission(request: ProviderRequest, call: Call): Promise<Admission> {
    const purpose = request.method === 'GET' || request.readOnly === true ? 'read' : 'write';
    const refused = (why: string): Admission => ({ admitted: false, why });
    if (call.signal.aborted) return refused(ABORTED.notSent);
    if (purpose === 'write') {
      if (this.callsThatWrote.has(call)) return refused('a second write within one attempt');
      this.callsThatWrote.add(call);
    }
    try {
      const admission = await call.admit(purpose);
      return admission.admitted && call.signal.aborted ? refused(ABORTED.notSent) : admission;
    } catch (error) {
      // Whoever cannot say yes has not said yes.
      return refused(`no leave could be had: ${error instanceof Error ? redact(error.message) : 'unknown error'}`);
    }
  }

  private async transmit(departure: Departure, signal: AbortSignal, mayStillLeave = (): boolean => true): Promise<Progress> {
    const { clock, profile } = this.parts;
    const wall = clock.now();
    const steady = clock.monotonic();
    // A machine that slept wakes with its timers late and its queue full: both clocks are asked once more before the head leaves.
    const transmission = new Transmission(() => !mayStillLeave() || Math.max(clock.now() - wall, clock.monotonic() - steady) >= profile.timeoutMs);
    const onAbort = (): void => transmission.giveUp(ABORTED);
    const deadline = setTimeout(() => transmission.giveUp(pastDeadline(profile.timeoutMs)), profile.timeoutMs);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      departure.dispatcher.dispatch(departure.options, transmission);
      return await transmission.settled;
    } finally {
      clearTimeout(deadline);
      signal.removeEventListener('abort', onAbort);
    }
  }

  private answered(progress: Progress & { kind: 'answered' }, secrets: readonly string[]): Answered {
    const { status, headers, bytes, problem } = progress;
    const { clock } = this.parts;
    if (status === 401) this.rereadSecret();
    const retryAfterMs = parseRetryAfter(headers, clock.now());
    return {
      kind: 'answered',
      status,
      body: readReplyBody({ bytes, contentType: mediaType(rawHeader(headers, 'content-type')), contentEncoding: mediaType(rawHeader(headers, 'content-encoding')), problem }, secrets),
      headers: answerHeaders(headers, secrets),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
      bodyHash: createHash('sha256').update(bytes).digest('hex'),
      at: this.now(),
    };
  }

  /** For the next call; this one has its answer. */
  private rereadSecret(): void {
    const { secrets, profile } = this.parts;
    this.rereading = Promise.resolve()
      .then(() => secrets.reread(profile.credential))
      .catch(() => undefined);
  }

  private notSent(cause: NotSentCause, message: string): NotSent {
    return { kind: 'not_sent', cause, message, at: this.now() };
  }

  private now(): string {
    return timestamp(this.parts.clock.now());
  }
}
