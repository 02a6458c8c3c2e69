import type { InAnotherLanguage } from '@countermand/react';
import type { batchesEnglish } from './english.ts';

/** Vietnamese of the list of batches. */
export const batchesVietnamese: InAnotherLanguage<typeof batchesEnglish> = {
  'console.batches.title': 'Các lô',
  'console.batches.about': 'Các tệp và danh sách được dừng cùng nhau, mới nhất ở trên.',
  'console.batches.upload': 'Tải tệp lên',
};
