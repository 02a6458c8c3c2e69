import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { createParser } from 'eventsource-parser';
import { keyOf } from './default-key.ts';

/** What a stream has told of one event. */
export interface Told {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: string;
}

/** A client of a stream of events, over a socket of its own. */
export class EventClient {
  readonly events: Told[] = [];
  readonly comments: string[] = [];
  /** The raw text so far. */
  text = '';
  retry: number | undefined;
  readonly #outgoing: ClientRequest;
  readonly #answered = Promise.withResolvers<IncomingMessage>();
  readonly #ended = Promise.withResolvers<void>();
  readonly #hopes: { readonly isMet: () => boolean; readonly resolve: () => void }[] = [];

  constructor(url: string, path: string, headers: Readonly<Record<string, string>> = {}) {
    const { hostname, port } = new URL(url);
    const key = keyOf(url);
    this.#outgoing = request({ hostname, port, path, agent: false, headers: { Accept: 'text/event-stream', ...(key !== undefined && { Authorization: `Bearer ${key}` }), ...headers } });
    this.#outgoing.once('response', (incoming) => this.#read(incoming));
    this.#outgoing.once('error', (error) => {
      this.#answered.reject(error);
      this.#ended.resolve();
    });
    this.#answered.promise.catch(() => undefined);
    this.#outgoing.end();
  }

  /** Resolves with the head of the answer. */
  get answer(): Promise<IncomingMessage> {
    return this.#answered.promise;
  }

  /** Resolves when the stream is over, however it ended. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  /** Ids of the events, as numbers. */
  get positions(): number[] {
    return this.events.map(({ id }) => Number(id));
  }

  /** Resolves as soon as the condition holds, looked at whenever something came. */
  until(isMet: () => boolean): Promise<void> {
    if (isMet()) return Promise.resolve();
    return new Promise((resolve) => this.#hopes.push({ isMet, resolve }));
  }

  /** Takes nothing from its socket from now on. */
  async stall(): Promise<void> {
    (await this.answer).pause();
  }

  leave(): void {
    this.#outgoing.destroy();
  }

  #read(incoming: IncomingMessage): void {
    const parser = createParser({
      onEvent: ({ id, event, data }) => this.events.push({ id, event, data }),
      onComment: (comment) => this.comments.push(comment),
      onRetry: (ms) => (this.retry = ms),
    });
    incoming.setEncoding('utf8');
    incoming.on('data', (text: string) => {
      this.text += text;
      parser.feed(text);
      for (const { isMet, resolve } of this.#hopes) if (isMet()) resolve();
    });
    incoming.once('error', () => undefined);
    incoming.once('close', () => this.#ended.resolve());
    this.#answered.resolve(incoming);
  }
}
