import type { InAnotherLanguage } from '@countermand/react';
import type { batchEnglish } from './english.ts';

/** Chinese of one batch. */
export const batchChinese: InAnotherLanguage<typeof batchEnglish> = {
  'console.batch.title': '批次详情',
  'console.batch.about': '进度，以及每个订单的结果。',
  'console.batch.cancellations': '以表格查看其中的取消',
};
