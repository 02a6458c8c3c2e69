/** How a server's changes are heard of. */
export interface ChangeSource {
  /** One item for each change, for ever; `onOpen` is called whenever the connection stands, `onLost` whenever it does not. Throws what no reconnecting can mend. */
  readonly stream: (hooks: { readonly onOpen: () => void; readonly onLost: () => void; readonly signal: AbortSignal }) => AsyncIterable<unknown>;
  /** Rejects when the signal comes. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** Changes come in bursts: they are told this far apart, milliseconds. */
const REST_MS = 100;
/** Without a stream everybody looks this often, milliseconds. */
const POLL_MS = 3_000;
/** With one too, but rarely: what stands between may hold back what it should hand on. */
const SLOW_POLL_MS = 30_000;

/** One connection for all who listen, made for the first and ended with the last. */
export function createRemoteChanges(source: ChangeSource): (listener: () => void) => () => void {
  const listeners = new Set<() => void>();
  let over: AbortController | undefined;
  return (listener) => {
    // The same function may be given twice, and is then two listeners.
    const own = (): void => listener();
    listeners.add(own);
    if (over === undefined) {
      over = new AbortController();
      listen(source, () => listeners.forEach((each) => each()), over.signal);
    }
    return () => {
      listeners.delete(own);
      if (listeners.size > 0) return;
      over?.abort();
      over = undefined;
    };
  };
}

function listen({ stream, sleep }: ChangeSource, tell: () => void, signal: AbortSignal): void {
  let isOpen = false;
  let isTelling = false;
  const pause = (milliseconds: number): Promise<unknown> => sleep(milliseconds, signal).catch(() => undefined);
  const tellSoon = async (): Promise<void> => {
    if (isTelling) return;
    isTelling = true;
    await pause(REST_MS);
    isTelling = false;
    if (!signal.aborted) tell();
  };
  const onOpen = (): void => {
    isOpen = true;
    // What happened while there was no connection is not told by it.
    void tellSoon();
  };
  const onLost = (): void => void (isOpen = false);
  const follow = async (): Promise<void> => {
    for await (const _ of stream({ onOpen, onLost, signal })) void tellSoon();
  };
  const poll = async (): Promise<void> => {
    for (let waitedMs = 0; !signal.aborted; waitedMs += POLL_MS) {
      if (waitedMs > 0 && (!isOpen || waitedMs % SLOW_POLL_MS === 0)) void tellSoon();
      await pause(POLL_MS);
    }
  };
  // Whatever ended the stream, looking now and then is left.
  void follow().then(onLost, onLost);
  void poll();
}
