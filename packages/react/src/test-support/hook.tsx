import './dom.ts';
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Live, News } from '../live/live.ts';
import { CountermandContext, type Countermand } from '../provider/countermand-context.ts';

/** News that a test tells. */
export function playedLive() {
  const listeners = new Set<(news: News) => void>();
  const live: Live = {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    mode: () => 'events',
    wake: () => undefined,
  };
  return { live, listeners, tell: (news: News) => act(async () => listeners.forEach((listener) => listener(news))) };
}

/** A hook in a component that is there until `unmount`; `shown` is what its last render got. */
export async function hookOf<Input, Value>(use: (input: Input) => Value, first: Input, live: Live = playedLive().live, returns = new EventTarget()) {
  const root = createRoot(document.createElement('div'));
  const shown = { current: undefined as Value };
  function Using({ input }: { readonly input: Input }): ReactElement {
    shown.current = use(input);
    return <></>;
  }
  const countermand = { live, returns, localization: { locale: 'en', flow: {}, own: {} }, appearance: {}, now: Date.now } as unknown as Countermand;
  const render = (input: Input) =>
    act(async () =>
      root.render(
        <CountermandContext.Provider value={countermand}>
          <Using input={input} />
        </CountermandContext.Provider>,
      ),
    );
  await render(first);
  return { shown, render, unmount: () => act(async () => root.unmount()) };
}

/** Calls that a test answers one by one, in any order. */
export function answeredByHand<Value>() {
  const calls: { readonly signal: AbortSignal | undefined; readonly answer: (value: Value) => Promise<void>; readonly fail: (error: Error) => Promise<void> }[] = [];
  const call = (signal?: AbortSignal): Promise<Value> =>
    new Promise((resolve, reject) => {
      calls.push({ signal, answer: (value) => act(async () => resolve(value)), fail: (error) => act(async () => reject(error)) });
    });
  return { call, calls };
}
