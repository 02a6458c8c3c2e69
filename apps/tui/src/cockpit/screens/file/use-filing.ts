import { useEffect, useRef, useState } from 'react';
import type { BatchSettings } from '@countermand/core';
import { accountsOf } from '../../../batch/accounts-of.ts';
import { batchUpload } from '../../../batch/batch-upload.ts';
import { watchedFile, type FileProgress } from '../../../batch/watched-file.ts';
import type { FiledBatchView } from '../../../service/batch-service.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { counted, text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { ask } from '../../data/ask.ts';
import { TELL_MS, type CheckedOrders } from './use-checked-file.ts';

/**
 * Records a file that a person has agreed to, has it worked, and goes to its batch. It is not taken back by leaving the screen: the
 * person has agreed.
 */
export function useFiling(): { readonly filing: FileProgress | undefined; readonly file: (orders: CheckedOrders, settings: BatchSettings) => Promise<void> } {
  const { service, ownStops, goTo, notify } = useCockpit();
  const [filing, setFiling] = useState<FileProgress>();
  const isSeen = useRef(true);
  useEffect(() => {
    isSeen.current = true;
    return () => void (isSeen.current = false);
  }, []);
  const file = async ({ file: checked, check }: CheckedOrders, settings: BatchSettings): Promise<void> => {
    setFiling({ rows: 0, bytes: 0 });
    let told = 0;
    const watched = watchedFile(checked, (progress) => {
      if (!isSeen.current || Date.now() - told < TELL_MS) return;
      told = Date.now();
      setFiling(progress);
    });
    const filed = await ask(() => service.batches.file(batchUpload({ file: watched, settings, digest: check.digest })));
    if (isSeen.current) setFiling(undefined);
    if (!filed.ok) return notify('bad', text`✘ ${safeText(filed.problem.detail, 500)}`);
    const { id } = filed.value.batch;
    const found = await ask(() => service.batches.get(id));
    if (found.ok) ownStops.addBatch(id, accountsOf(found.value));
    if (isSeen.current) goTo({ name: 'batch', id });
    notify('plain', filedText(filed.value));
  };
  return { filing, file };
}

/** What came of a file that was handed over. */
export function filedText({ batch, replayed }: FiledBatchView): SafeText {
  if (replayed) return text`This was filed before, as this batch: nothing is filed twice. With another note it is filed anew.`;
  return text`${counted(batch.rows.accepted, text`order is`, text`orders are`)} recorded, and will be stopped one after the other.`;
}
