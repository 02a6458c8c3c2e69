import type { InAnotherLanguage } from '@countermand/react';
import type { batchesEnglish } from './english.ts';

/** Chinese of the list of batches. */
export const batchesChinese: InAnotherLanguage<typeof batchesEnglish> = {
  'console.batches.title': '批次',
  'console.batches.about': '一起停止的文件和清单，最新的在前。',
  'console.batches.upload': '上传文件',
};
