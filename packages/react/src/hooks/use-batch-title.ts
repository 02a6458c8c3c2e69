import type { Batch } from '@countermand/client';
import { batchTitle } from '../components/batch-progress/batch-title.ts';
import { useOwnWords } from '../localization/use-own-words.ts';

/** What people know a batch by: its name, or, where it was pasted, its size and time. */
export function useBatchTitle(): (batch: Batch) => string {
  const words = useOwnWords();
  return (batch) => batchTitle(batch, words);
}
