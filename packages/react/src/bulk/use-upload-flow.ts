import { describe } from '@countermand/cancel-flow';
import type { BatchCheck } from '@countermand/client';
import { useCallback, useRef } from 'react';
import type { FlowConnection } from '../flow/flow-port.ts';
import { useFlow, type RunningFlow } from '../flow/use-cancel-flow.ts';
import type { Upload } from './upload.ts';
import { uploadPort } from './upload-port.ts';
import type { CheckedUpload, Held } from './upload-way.ts';
import type { Checking } from './use-checking.ts';

/** What became of an upload. */
export interface FiledUpload {
  /** `bat_…` */
  readonly batch: string;
  /** The same list was filed before as this batch: nothing was filed now. */
  readonly filedBefore: boolean;
}

export interface UploadFlow extends RunningFlow {
  /** Checks it. Nothing is recorded. */
  readonly check: (upload: Upload) => void;
  /** What the check found, while a person is asked. */
  readonly found: BatchCheck | undefined;
  readonly upload: Upload | undefined;
  readonly filed: FiledUpload | undefined;
}

/** Check, confirm, file: under one key, over lost answers and sessions that end. */
export function useUploadFlow(load: () => Promise<Checking>): UploadFlow {
  const held = useRef<Held>({ upload: undefined, filedBefore: false });
  const partsOf = useCallback((connection: FlowConnection) => ({ port: uploadPort(connection, held.current, load), createKey: () => held.current.upload?.key ?? '' }), [load]);
  const flow = useFlow({ partsOf, describe });
  const { state, send } = flow;
  const check = useCallback(
    (upload: Upload): void => {
      Object.assign(held.current, { upload, filedBefore: false });
      send({ type: 'open', orders: [upload.key] });
    },
    [send],
  );
  const { upload, filedBefore } = held.current;
  return {
    ...flow,
    check,
    upload,
    found: state.name === 'confirming' ? (state.question.previews[0] as CheckedUpload | undefined)?.check : undefined,
    filed: state.name === 'following' && state.batch !== null ? { batch: state.batch, filedBefore } : undefined,
  };
}
