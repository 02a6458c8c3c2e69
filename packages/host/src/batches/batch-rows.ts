import type { BatchRow } from '@countermand/core';
import { BatchFileError } from './batch-file-error.ts';
import { readTable } from './csv/read-table.ts';
import { readJsonLines } from './json/read-json-lines.ts';

export interface BatchSource {
  readonly format: 'csv' | 'json_lines';
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Of a CSV file, as it was told; a byte-order mark counts more. Default: UTF-8. */
  readonly characterSet?: string | undefined;
  /** More bytes are refused. Default: no limit. */
  readonly mostBytes?: number;
}

/** The rows of a file as it arrives, to be read once, and what there is to say about the file when they have been. */
export class BatchRows implements AsyncIterable<BatchRow> {
  /** Blank lines, and those that begin with #. */
  blankLines = 0;
  /** Why the file cannot be used; nothing of it may be. */
  refusal: BatchFileError | undefined;

  constructor(private readonly source: BatchSource) {}

  async *[Symbol.asyncIterator](): AsyncIterator<BatchRow> {
    try {
      yield* this.#read();
    } catch (error) {
      if (BatchFileError.isInstance(error)) this.refusal = error;
      throw error;
    }
  }

  #read(): AsyncIterable<BatchRow> {
    const { format, characterSet } = this.source;
    const bytes = capped(this.source);
    const onBlank = (): void => void this.blankLines++;
    switch (format) {
      case 'csv':
        return readTable({ bytes, characterSet, onBlank });
      case 'json_lines':
        return readJsonLines(bytes, onBlank);
    }
  }
}

async function* capped({ bytes, mostBytes = Number.POSITIVE_INFINITY }: BatchSource): AsyncIterable<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.length;
    if (read > mostBytes) throw new BatchFileError(`The upload is larger than ${mostBytes} bytes. Split it into several batches.`, 'size');
    yield chunk;
  }
}
