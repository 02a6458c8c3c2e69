import { frameParser, type Frame } from './frame-parser.ts';

export interface Connection {
  readonly body: ReadableStream<Uint8Array>;
  /** Ends when nothing at all came for this long. */
  readonly silenceMs: number;
  readonly signal: AbortSignal | undefined;
}

/** What comes over one connection, until it ends, goes silent, or the signal comes. */
export async function* framesOf({ body, silenceMs, signal }: Connection): AsyncGenerator<Frame, void, undefined> {
  const [feed, reader] = [frameParser(), body.pipeThrough(new TextDecoderStream(), { signal }).getReader()];
  const end = () => void reader.cancel().catch(() => undefined);
  try {
    for (;;) {
      const silence = setTimeout(end, silenceMs);
      const { done, value } = await reader.read().finally(() => clearTimeout(silence));
      if (done) return;
      yield* feed(value);
    }
  } finally {
    end();
  }
}
