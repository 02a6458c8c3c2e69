import { CheckBatch, type BatchCheck, type BatchSettings } from '@countermand/core';
import type { Result } from '@countermand/core/model';
import { UsageError } from '../cli/usage-error.ts';
import { valueOf } from '../cli/problem-error.ts';
import type { Session } from '../session/session.ts';
import type { BatchFile, FileReading } from './batch-file.ts';

/** What a file holds, before anything of it is recorded. */
export interface CheckedFile {
  readonly check: BatchCheck;
  readonly blankLines: number;
  readonly digest: string;
}

export interface FileCheck {
  readonly session: Session;
  readonly file: BatchFile;
  readonly settings: BatchSettings;
  readonly signal: AbortSignal;
}

/** Reads the whole file and makes every check that filing makes. */
export async function checkFile({ session, file, settings, signal }: FileCheck): Promise<CheckedFile> {
  const reading = file.read();
  const check = answerOf(await session.resolve(CheckBatch).execute({ ...settings, rows: reading.rows }, signal), file, reading);
  return { check, blankLines: reading.blankLines(), digest: reading.digest() };
}

/** The answer to a file, or what is wrong with the file as a whole, thrown. */
export function answerOf<T>(result: Result<T>, { name }: BatchFile, reading: FileReading): T {
  const refusal = reading.refusal();
  if (!result.ok && refusal !== undefined) throw new UsageError(`${name}: ${refusal}`);
  return valueOf(result);
}
