import { useCallback, useEffect, useRef, useState } from 'react';
import type { News } from '../live/live.ts';
import { useCountermand } from '../provider/countermand-context.ts';
import { loadProblem, type LoadProblem } from './problem.ts';

/** Between two loads of what changes often, milliseconds. */
const REST_MS = 400;

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
  const { live } = useCountermand();
  const [shown, setShown] = useState<Shown<Value>>({ name, loading: enabled });
  const [turn, setTurn] = useState(0);
  const latest = useRef({ load, concerns });
  latest.current = { load, concerns };
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  const isLive = concerns !== undefined;

  useEffect(() => {
    if (!enabled) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let busy = false;
    let changed = false;
    const look = async (): Promise<void> => {
      busy = true;
      changed = false;
      setShown((before) => ({ ...(before.name === name && before), name, loading: true }));
      const answer = await latest.current.load(signal).then(
        (value) => ({ value }),
        (error: unknown) => ({ problem: loadProblem(error) }),
      );
      if (signal.aborted) return;
      setShown((before) => ('value' in answer ? { name, value: answer.value, loading: false } : { ...(before.name === name && before), name, problem: answer.problem, loading: false }));
      rest = setTimeout(() => {
        busy = false;
        if (changed) void look();
      }, REST_MS);
    };
    const stop = isLive
      ? live.subscribe((news) => {
          if (!latest.current.concerns?.(news)) return;
          changed = true;
          if (!busy) void look();
        })
      : undefined;
    void look();
    return () => {
      stop?.();
      clearTimeout(rest);
      controller.abort();
    };
  }, [live, name, enabled, isLive, turn]);

  const mine = shown.name === name;
  return { value: mine ? shown.value : undefined, problem: mine ? shown.problem : undefined, loading: enabled && (!mine || shown.loading), reload };
}
