import type { Batch } from '@countermand/client';
import type { Words } from '../../localization/use-words.ts';
import type { OwnMessages } from '../../messages/own-messages.ts';

/** What a page calls a list that has no name, to find it again: it tells people nothing. */
const MARK = /^[0-9a-f]{8}$/;

/** What a batch is called for people: by its name, or, where it was pasted, by its size and time. */
export function batchTitle({ id, name, rows, createdAt }: Pick<Batch, 'id' | 'name' | 'rows' | 'createdAt'>, { own, time }: Words<keyof OwnMessages>): string {
  return MARK.test(name ?? '') ? own('batch.pasted', { count: rows.total, time: time(createdAt) }) : (name ?? id);
}
