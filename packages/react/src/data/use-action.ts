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

/** Runs what changes something; what is asked while one runs is not run. `onDone` is told the answer as long as the component is there. */
export function useAction<Input extends readonly unknown[], Value>(act: (...input: Input) => Promise<Value>, onDone?: (value: Value, ...input: Input) => void): Action<Input> {
  const [{ busy, problem }, setShown] = useState<{ readonly busy: boolean; readonly problem: LoadProblem | undefined }>({ busy: false, problem: undefined });
  const latest = useRef({ act, onDone });
  latest.current = { act, onDone };
  const running = useRef(false);
  const there = useRef(false);
  useEffect(() => {
    there.current = true;
    return () => void (there.current = false);
  }, []);
  const run = useCallback((...input: Input): void => {
    if (running.current) return;
    running.current = true;
    setShown({ busy: true, problem: undefined });
    void latest.current
      .act(...input)
      .then(
        (value) => ({ value }),
        (error: unknown) => ({ problem: loadProblem(error) }),
      )
      .then((answer) => {
        running.current = false;
        if (!there.current) return;
        setShown({ busy: false, problem: 'problem' in answer ? answer.problem : undefined });
        if ('value' in answer) latest.current.onDone?.(answer.value, ...input);
      });
  }, []);
  const dismiss = useCallback(() => setShown({ busy: false, problem: undefined }), []);
  return { run, busy, problem, dismiss };
}
