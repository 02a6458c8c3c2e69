import { useCallback, useEffect, useRef, useState } from 'react';
import { loadProblem, type LoadProblem } from './problem.ts';

/** Something a person does: once at a time. */
export interface Action<Input extends readonly unknown[]> {
  readonly run: (...input: Input) => void;
  readonly busy: boolean;
  /** Why the last one came to nothing, or may have. */
  readonly problem: LoadProblem | undefined;
  readonly dismiss: () => void;
}

interface Shown extends Pick<Action<[]>, 'busy' | 'problem'> {
  readonly about: string | undefined;
}

/**
 * Runs what changes something; what is asked while one runs is not run. `onDone` is told the answer as long as the component is there.
 * With `about`, what is shown is only ever of what it is about now.
 */
export function useAction<Input extends readonly unknown[], Value>(act: (...input: Input) => Promise<Value>, onDone?: (value: Value, ...input: Input) => void, about?: string): Action<Input> {
  const [shown, setShown] = useState<Shown>();
  const latest = useRef({ act, onDone, about });
  latest.current = { act, onDone, about };
  const running = useRef(new Set<string | undefined>());
  const there = useRef(false);
  useEffect(() => {
    there.current = true;
    return () => void (there.current = false);
  }, []);
  const run = useCallback((...input: Input): void => {
    const begun = latest.current.about;
    if (running.current.has(begun)) return;
    running.current.add(begun);
    setShown({ about: begun, busy: true, problem: undefined });
    void latest.current
      .act(...input)
      .then(
        (value) => ({ value }),
        (error: unknown) => ({ problem: loadProblem(error) }),
      )
      .then((answer) => {
        running.current.delete(begun);
        if (!there.current) return;
        setShown((before) => (before?.about === begun ? { about: begun, busy: false, problem: 'problem' in answer ? answer.problem : undefined } : before));
        if ('value' in answer) latest.current.onDone?.(answer.value, ...input);
      });
  }, []);
  const dismiss = useCallback(() => setShown((before) => before && { ...before, problem: undefined }), []);
  const { busy = false, problem } = shown?.about === about ? (shown ?? {}) : {};
  return { run, busy, problem, dismiss };
}
