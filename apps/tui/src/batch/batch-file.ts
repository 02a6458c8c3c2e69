import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { BatchRow } from '@countermand/core';
import { BatchFileError, BatchRows, type BatchBody } from '@countermand/host';
import { UsageError } from '../cli/usage-error.ts';
import type { BatchFlags } from './batch-flags.ts';
import type { BatchFormat } from './batch-formats.ts';
import { readJsonBatch } from './json-batch.ts';

/** One reading of a file: of its rows, or of its bytes. */
export interface FileReading {
  readonly rows: AsyncIterable<BatchRow>;
  /** The file as it is. Throws `BatchFileError` at the end of one that has changed since. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Lines that are no rows; to be asked when the rows have been read. */
  blankLines(): number;
  /** SHA-256 of the file's bytes, lower-case hex; to be asked when the rows or the bytes have been read. */
  digest(): string;
  /** Why the file cannot be used. */
  refusal(): string | undefined;
}

/** A file of orders. It is read twice: to check it, and to file it. */
export interface BatchFile {
  /** For people. */
  readonly name: string;
  readonly format: BatchFormat;
  /** The character set of a table as it was told; a byte-order mark counts more. */
  readonly characterSet: string | undefined;
  /** What a JSON file says of the batch as a whole. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The items of a JSON file, which is read as a whole; none of another. */
  readonly items: BatchBody['items'];
  /** With the digest of an earlier reading, a file that has changed since is refused. */
  read(expectedDigest?: string): FileReading;
}

/** The file as its name, or `--format`, says it is. `path` is readable; `written` is what the user called it. */
export async function openBatchFile(path: string, written: string, flags: BatchFlags): Promise<BatchFile> {
  const format = flags.format ?? formatOf(written);
  const name = written === '-' ? 'standard input' : basename(written);
  if (format === 'json') return readJsonBatch(path, name);
  const characterSet = flags.encoding;
  return { name, format, characterSet, settings: {}, items: [], read: (expectedDigest) => reading(path, { format, expectedDigest, characterSet }) };
}

function formatOf(path: string): BatchFormat {
  if (/\.json$/i.test(path)) return 'json';
  return /\.(ndjson|jsonl)$/i.test(path) ? 'ndjson' : 'csv';
}

interface How {
  readonly format: 'csv' | 'ndjson';
  readonly expectedDigest: string | undefined;
  readonly characterSet: string | undefined;
}

function reading(path: string, { format, expectedDigest, characterSet }: How): FileReading {
  const hash = createHash('sha256');
  let digest = '';
  async function* read(): AsyncIterable<Uint8Array> {
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      yield chunk;
    }
    digest = hash.digest('hex');
    if (expectedDigest !== undefined && digest !== expectedDigest) throw new BatchFileError('The file was changed while it was read. Nothing of it was filed; run the command again.');
  }
  const bytes = read();
  const rows = new BatchRows({ format: format === 'csv' ? 'csv' : 'json_lines', bytes, characterSet });
  return { rows, bytes, blankLines: () => rows.blankLines, digest: () => digest, refusal: () => rows.refusal?.message };
}

/** What the system says of a file that cannot be read, in words. */
export function fileError(error: unknown, written: string): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return new UsageError(`There is no file ${written}.`);
    case 'EISDIR':
      return new UsageError(`${written} is a folder; a file was expected.`);
    case 'EACCES':
    case 'EPERM':
      return new UsageError(`${written} cannot be opened: this user may not.`);
    default:
      return error;
  }
}
