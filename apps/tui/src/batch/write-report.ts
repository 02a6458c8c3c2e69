import { accessSync, constants, createWriteStream, statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../cli/usage-error.ts';
import type { Output } from '../output/output.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** Before anything is sent: whether a report can be written there. Throws `UsageError` where it cannot. */
export function checkReportPath(path: string): void {
  const fault = reportPathFault(path);
  if (fault !== undefined) throw new UsageError(fault);
}

/** Why a report cannot be written there, as far as can be seen before. */
function reportPathFault(path: string): string | undefined {
  const folder = dirname(resolve(path));
  if (!mayWrite(folder)) return `The folder ${folder} of the report ${path} does not exist, or this user may not write there. Make it first, or name another one; nothing was done.`;
  const found = fileAt(path);
  if (typeof found === 'string') return found;
  if (found?.isDirectory()) return `${path} is a folder; name a file for the report. Nothing was done.`;
  return found && !mayWrite(path) ? `${path} is there already, and this user may not write it. Nothing was done.` : undefined;
}

/** What is there; or why nothing can be, such as a name that is too long. */
function fileAt(path: string): Stats | string | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return `The report cannot be written there: ${error.message}. Name another file; nothing was done.`;
  }
}

export type SavedReport =
  | { readonly kind: 'written' }
  /** There is a file already, and it was not to be replaced. */
  | { readonly kind: 'exists' }
  /** Nothing is the matter with the batch. */
  | { readonly kind: 'not_written'; readonly why: SafeText };

/** Writes a report into a file of the user's own. Throws what fails on the way and is not about the file. */
export async function saveReport(path: string, report: AsyncIterable<string>, { replace }: { readonly replace: boolean }): Promise<SavedReport> {
  const fault = reportPathFault(path);
  if (fault !== undefined) return { kind: 'not_written', why: safeText(fault, 600) };
  try {
    await pipeline(Readable.from(report), createWriteStream(path, { mode: 0o600, flags: replace ? 'w' : 'wx' }));
    return { kind: 'written' };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error.code === 'EEXIST' ? { kind: 'exists' } : { kind: 'not_written', why: notWritten(path, error) };
  }
}

function notWritten(path: string, { message }: Error): SafeText {
  return text`The report ${safeText(path, 200)} could not be written: ${safeText(message, 500)}. The batch is not touched by it`;
}

/**
 * Writes a report into a file of the user's own; one that is there already is replaced. Says so, or why it could
 * not be written: false, and nothing is the matter with the batch.
 */
export async function writeReportFile(path: string, report: AsyncIterable<string>, output: Output): Promise<boolean> {
  const saved = await saveReport(path, report, { replace: true });
  if (saved.kind === 'written') output.talk(text`Every row is in ${safeText(path, 200)}.`);
  if (saved.kind === 'not_written') output.complain(text`error: ${saved.why}; \`countermand batch report\` writes it anew.`);
  return saved.kind === 'written';
}

/** What the file system refuses; anything else that fails on the way is not about the file. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'message' in error;
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
