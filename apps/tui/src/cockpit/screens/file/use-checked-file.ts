import { useCallback, useEffect, useState } from 'react';
import { batchSettings } from '../../../batch/batch-flags.ts';
import type { BatchFile } from '../../../batch/batch-file.ts';
import { openOrdersFile } from '../../../batch/open-orders-file.ts';
import { watchedFile, type FileProgress } from '../../../batch/watched-file.ts';
import type { Answer, ServiceProblem } from '../../../service/answer.ts';
import type { BatchCheckView, BatchService } from '../../../service/batch-service.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { ask } from '../../data/ask.ts';

/** Progress is shown this often at most, milliseconds. */
export const TELL_MS = 100;

export interface CheckedOrders {
  readonly file: BatchFile;
  /** Bytes. */
  readonly size: number;
  readonly check: BatchCheckView;
}

export type FileCheck =
  | { readonly state: 'checking'; readonly progress: FileProgress; readonly size: number }
  | { readonly state: 'refused'; readonly problem: ServiceProblem }
  | ({ readonly state: 'checked' } & CheckedOrders);

const BEGINNING: FileCheck = { state: 'checking', progress: { rows: 0, bytes: 0 }, size: 0 };

/** Checks a file of orders; nothing is recorded by that. */
export function useCheckedFile(path: string): { readonly checked: FileCheck; readonly again: () => void } {
  const { service } = useCockpit();
  const [checked, setChecked] = useState<FileCheck>(BEGINNING);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (next: FileCheck): void => void (signal.aborted || setChecked(next));
    show(BEGINNING);
    void ask(() => checkFile({ path, batches: service.batches, signal, onProgress: (progress, size) => show({ state: 'checking', progress, size }) })).then((answer) =>
      show(answer.ok ? { state: 'checked', ...answer.value } : { state: 'refused', problem: answer.problem }),
    );
    return () => controller.abort();
  }, [service, path, turn]);
  return { checked, again: useCallback(() => setTurn((count) => count + 1), []) };
}

interface Checking {
  readonly path: string;
  readonly batches: Pick<BatchService, 'check'>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: FileProgress, size: number) => void;
}

async function checkFile({ path, batches, signal, onProgress }: Checking): Promise<Answer<CheckedOrders>> {
  const { file, bytes } = await openOrdersFile(path);
  let told = 0;
  const watched = watchedFile(file, (progress) => {
    if (Date.now() - told < TELL_MS) return;
    told = Date.now();
    onProgress(progress, bytes);
  });
  const check = await batches.check(watched, batchSettings(file.settings, { wait: false }), signal);
  return check.ok ? { ok: true, value: { file, size: bytes, check: check.value } } : check;
}
