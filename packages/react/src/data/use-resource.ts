import { useCallback, useEffect, useRef, useState } from 'react';
import { keepUp } from '../live/keep-up.ts';
import type { News } from '../live/live.ts';
import { useCountermand } from '../provider/countermand-context.ts';
import { loadProblem, type LoadProblem } from './problem.ts';

export interface Resource<Value> {
  /** The last that came; kept while a later load fails. */
  readonly value: Value | undefined;
  /** Why the last load brought nothing. */
  readonly problem: LoadProblem | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
}

export interface ResourceOptions {
  /** Which news concern it; default: none, it is loaded only when asked. `undefined` as news means: look again. */
  readonly concerns?: (news: News) => boolean;
  /** False: nothing is loaded for now. */
  readonly enabled?: boolean;
}

interface Shown<Value> {
  readonly name: string;
  readonly value?: Value;
  readonly problem?: LoadProblem;
  readonly loading: boolean;
}

/** Loads, and loads again when news concern it. `load` is used anew whenever `name` changes; answers that come late are not shown. */
export function useResource<Value>(name: string, load: (signal: AbortSignal) => Promise<Value>, { concerns, enabled = true }: ResourceOptions = {}): Resource<Value> {
  const { live, returns } = useCountermand();
  const [shown, setShown] = useState<Shown<Value>>({ name, loading: enabled });
  const [turn, setTurn] = useState(0);
  const latest = useRef({ load, concerns });
  latest.current = { load, concerns };
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  const isLive = concerns !== undefined;
  // What the end of a session left unsaid.
  useEffect(() => {
    returns.addEventListener('return', reload);
    return () => returns.removeEventListener('return', reload);
  }, [returns, reload]);

  useEffect(() => {
    if (!enabled) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const look = async (): Promise<void> => {
      setShown((before) => ({ ...(before.name === name && before), name, loading: true }));
      const answer = await latest.current.load(signal).then(
        (value) => ({ value }),
        (error: unknown) => ({ problem: loadProblem(error) }),
      );
      if (signal.aborted) return;
      setShown((before) => ('value' in answer ? { name, value: answer.value, loading: false } : { ...(before.name === name && before), name, problem: answer.problem, loading: false }));
    };
    const stop = isLive ? keepUp(live, (news) => latest.current.concerns?.(news) === true, look) : void look();
    return () => {
      stop?.();
      controller.abort();
    };
  }, [live, name, enabled, isLive, turn]);

  const { value, problem, loading }: Shown<Value> = shown.name === name ? shown : { name, loading: true };
  return { value, problem, loading: enabled && loading, reload };
}
