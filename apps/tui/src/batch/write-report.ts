import { accessSync, constants, createWriteStream, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../cli/usage-error.ts';
import type { Output } from '../output/output.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** Before anything is sent: whether a report can be written there. Throws `UsageError` where it cannot. */
export function checkReportPath(path: string): void {
  const folder = dirname(resolve(path));
  if (!mayWrite(folder)) throw new UsageError(`The folder ${folder} of the report ${path} does not exist, or this user may not write there. Make it first, or name another one; nothing was done.`);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) throw new UsageError(`${path} is a folder; name a file for the report. Nothing was done.`);
  if (found && !mayWrite(path)) throw new UsageError(`${path} is there already, and this user may not write it. Nothing was done.`);
}

/**
 * Writes a report into a file of the user's own; one that is there already is replaced. Says so, or why it could
 * not be written: false, and nothing is the matter with the batch.
 */
export async function writeReportFile(path: string, report: AsyncIterable<string>, output: Output): Promise<boolean> {
  try {
    await pipeline(Readable.from(report), createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    output.complain(text`error: The report ${safeText(path, 200)} could not be written: ${safeText(error.message, 500)}. The batch is not touched by it; \`countermand batch report\` writes it anew.`);
    return false;
  }
  output.talk(text`Every row is in ${safeText(path, 200)}.`);
  return true;
}

/** What the file system refuses; anything else that fails on the way is not about the file. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
