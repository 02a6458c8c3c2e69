import { access, constants, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../cli/usage-error.ts';
import { fileError, openBatchFile, type BatchFile } from './batch-file.ts';

/** A file of orders with its size, where somebody types its path into a program that goes on: `~/` is the home folder there, too. */
export interface OrdersFile {
  readonly file: BatchFile;
  readonly bytes: number;
}

/** Throws `UsageError`, which says what is wrong with the file or its name, and `ProblemError` for what a JSON file says. */
export async function openOrdersFile(written: string): Promise<OrdersFile> {
  const path = homePath(written);
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw new UsageError(`${written} is a folder; a file was expected.`);
    if (!facts.isFile()) throw new UsageError(`${written} cannot be read twice, which is needed to check it and to file it. Copy it into a file first.`);
    await access(path, constants.R_OK);
    return { file: await openBatchFile(path, path, { wait: false }), bytes: facts.size };
  } catch (error) {
    throw fileError(error, written);
  }
}

/** A path as a shell would read it. */
export function homePath(written: string): string {
  return /^~(\/|$)/.test(written) ? join(homedir(), written.slice(1)) : written;
}
