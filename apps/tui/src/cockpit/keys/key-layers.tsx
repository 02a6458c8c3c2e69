import { useInput } from 'ink';
import { createContext, useContext, useId, useLayoutEffect, useRef, useState, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { keyNames } from './key-name.ts';
import { KeyDispatch } from './key-dispatch.ts';

const DispatchContext = createContext<KeyDispatch | undefined>(undefined);
const LayerContext = createContext('');

/** Where all keys arrive: they go to the layer that was opened last. */
export function KeyRoot({ children }: { readonly children: ReactNode }): ReactElement {
  const [delivered, setDelivered] = useState(0);
  const [dispatch] = useState(() => new KeyDispatch(() => setDelivered((count) => count + 1)));
  // Drawn together with what the key has changed: from here on the next key finds that. Not within the same update: of those only
  // so many may follow one another, and a line may come in one piece.
  useLayoutEffect(() => {
    if (delivered > 0) queueMicrotask(() => dispatch.drawn());
  }, [dispatch, delivered]);
  useInput((input, key) => dispatch.press(keyNames(input, key)));
  return <DispatchContext value={dispatch}>{children}</DispatchContext>;
}

interface KeyLayerProps {
  readonly children: ReactNode;
  /** Keys that it leaves to what is below. Does not change while it is there. */
  readonly passes?: readonly string[];
}

const NONE: readonly string[] = [];

/** What is in it takes the keys as long as it is there: a prompt over a list takes its letters away from it. */
export function KeyLayer({ children, passes = NONE }: KeyLayerProps): ReactElement {
  const dispatch = useDispatch();
  const id = useId();
  useLayoutEffect(() => dispatch.open(id, passes), [dispatch, id, passes]);
  return <LayerContext value={id}>{children}</LayerContext>;
}

/** Hears each key while this part of the screen has them, by its name. */
export function useKeystrokes(listener: (name: string) => void): void {
  const dispatch = useDispatch();
  const layer = useContext(LayerContext);
  const latest = useRef(listener);
  // Before the next key is heard, and not when there is time for it.
  useLayoutEffect(() => {
    latest.current = listener;
  });
  useLayoutEffect(() => dispatch.listen(layer, (name) => latest.current(name)), [dispatch, layer]);
}

/** Whether something takes keys away from the screen: a question, or a line that is typed in. */
export function useHasLayer(): boolean {
  const { watchLayers, hasLayers } = useDispatch();
  return useSyncExternalStore(watchLayers, hasLayers);
}

function useDispatch(): KeyDispatch {
  const dispatch = useContext(DispatchContext);
  if (!dispatch) throw new Error('This part of the screen is outside of the root of its keys.');
  return dispatch;
}
