import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, ServiceProblem } from '../../service/answer.ts';
import { useCockpit } from '../cockpit-context.ts';
import { ask } from './ask.ts';

/** Between two loads of what changes often, milliseconds. */
const REST_MS = 500;

export interface Loaded<Value> {
  /** The last that came; kept while a later load fails. */
  readonly value: Value | undefined;
  /** Why the last load brought nothing. */
  readonly problem: ServiceProblem | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
}

export interface AnswerOptions {
  /** True: loaded again when something has changed. False: only when asked to; for what costs a provider a request. */
  readonly live: boolean;
  /** Between two loads, milliseconds; more for what is work to answer. Default: 500. */
  readonly restMs?: number;
}

/** Loads, and loads again. `load` is used anew whenever `name` changes; answers that come late are not shown. */
export function useAnswer<Value>(name: string, load: (signal: AbortSignal) => Promise<Answer<Value>>, { live, restMs = REST_MS }: AnswerOptions): Loaded<Value> {
  const { service } = useCockpit();
  const [shown, setShown] = useState<{ readonly name: string; readonly value?: Value; readonly problem?: ServiceProblem; readonly loading: boolean }>({ name, loading: true });
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  const reload = useCallback(() => setTurn((count) => count + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let again: NodeJS.Timeout | undefined;
    let busy = false;
    let changed = false;
    const look = async (): Promise<void> => {
      busy = true;
      changed = false;
      setShown((before) => (before.name === name ? { ...before, loading: true } : { name, loading: true }));
      const answer = await ask(() => latest.current(signal));
      if (signal.aborted) return;
      setShown((before) => (answer.ok ? { name, value: answer.value, loading: false } : { ...(before.name === name && before), name, problem: answer.problem, loading: false }));
      again = setTimeout(() => {
        busy = false;
        if (changed) void look();
      }, restMs);
    };
    const stop = live
      ? service.onChange(() => {
          changed = true;
          if (!busy) void look();
        })
      : () => {};
    void look();
    return () => {
      stop();
      clearTimeout(again);
      controller.abort();
    };
  }, [service, name, live, restMs, turn]);

  const mine = shown.name === name;
  return { value: mine ? shown.value : undefined, problem: mine ? shown.problem : undefined, loading: !mine || shown.loading, reload };
}
