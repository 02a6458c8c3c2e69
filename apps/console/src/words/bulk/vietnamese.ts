import type { InAnotherLanguage } from '@countermand/react';
import type { bulkEnglish } from './english.ts';

/** Vietnamese of the upload of many. */
export const bulkVietnamese: InAnotherLanguage<typeof bulkEnglish> = {
  'console.bulk.title': 'Tải tệp lên',
  'console.bulk.about': 'Dừng nhiều đơn hàng từ một bảng: bảng được kiểm tra trước, và không gì được gửi đi trước khi tất cả đã được ghi lại.',
};
