import type { InAnotherLanguage } from '@countermand/react';
import type { stopEnglish } from './english.ts';

/** Vietnamese of the screen that stops what is pasted. */
export const stopVietnamese: InAnotherLanguage<typeof stopEnglish> = {
  'console.stop.title': 'Dừng theo danh sách',
  'console.stop.about': 'Dán các mã tham chiếu, xem điều gì sẽ xảy ra với từng đơn, rồi dừng tất cả cùng lúc.',
};
