import type { BatchFile, FileReading } from './batch-file.ts';

/** How far a file has been read: by rows where it is taken here, by bytes where it is handed on. */
export interface FileProgress {
  readonly rows: number;
  readonly bytes: number;
}

/** The file, which says how far each reading of it is. */
export function watchedFile(file: BatchFile, onProgress: (progress: FileProgress) => void): BatchFile {
  return {
    ...file,
    read: (expectedDigest) => {
      const reading = file.read(expectedDigest);
      let progress: FileProgress = { rows: 0, bytes: 0 };
      const tell = (more: Partial<FileProgress>): void => {
        progress = { rows: progress.rows + (more.rows ?? 0), bytes: progress.bytes + (more.bytes ?? 0) };
        onProgress(progress);
      };
      return {
        ...reading,
        rows: watched(reading.rows, () => tell({ rows: 1 })),
        bytes: watched(reading.bytes, (chunk) => tell({ bytes: chunk.byteLength })),
      } satisfies FileReading;
    },
  };
}

async function* watched<Item>(items: AsyncIterable<Item>, tell: (item: Item) => void): AsyncIterable<Item> {
  for await (const item of items) {
    tell(item);
    yield item;
  }
}
