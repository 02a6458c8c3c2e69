import type { InAnotherLanguage } from '@countermand/react';
import type { cancellationsEnglish } from './english.ts';

/** Vietnamese of the list of cancellations. */
export const cancellationsVietnamese: InAnotherLanguage<typeof cancellationsEnglish> = {
  'console.cancellations.title': 'Các yêu cầu hủy',
  'console.cancellations.about': 'Mọi đơn hàng đã được yêu cầu dừng, mới nhất ở trên.',
  'console.cancellations.find': 'Tìm đơn hàng cần dừng',
};
