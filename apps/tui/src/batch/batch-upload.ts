import type { BatchSettings } from '@countermand/core';
import type { BatchUpload } from '../service/batch-service.ts';
import type { BatchFile } from './batch-file.ts';
import { derivedKey } from './batch-key.ts';

export interface CheckedFile {
  readonly file: BatchFile;
  readonly settings: BatchSettings;
  /** Of the file as it was checked. */
  readonly digest: string;
  /** Default: it follows from the file and its settings, so that the same is filed once. */
  readonly idempotencyKey?: string | undefined;
}

/** What is handed over once a person has agreed. A batch without a name is called as its file. */
export function batchUpload({ file, settings, digest, idempotencyKey = derivedKey(digest, settings) }: CheckedFile): BatchUpload {
  return { file, settings: { ...settings, name: settings.name ?? file.name }, digest, idempotencyKey };
}
