import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BatchItemView } from '@countermand/core/model';
import { writeBatchReport } from '@countermand/host';
import { fileError } from './batch-file.ts';

/** Writes the rows as a table into a file of the user's own. One that is there already is replaced. */
export async function writeReportFile(path: string, items: AsyncIterable<BatchItemView>): Promise<void> {
  try {
    await pipeline(Readable.from(writeBatchReport(items)), createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    throw fileError(error, path);
  }
}
