import type { InAnotherLanguage } from '@countermand/react';
import type { batchEnglish } from './english.ts';

/** Vietnamese of one batch. */
export const batchVietnamese: InAnotherLanguage<typeof batchEnglish> = {
  'console.batch.title': 'Chi tiết lô',
  'console.batch.about': 'Tiến độ, và kết quả của từng đơn hàng.',
  'console.batch.cancellations': 'Các lệnh hủy của lô trong bảng',
};
