import type { InAnotherLanguage } from '@countermand/react';
import type { deskEnglish } from './english.ts';

/** Vietnamese of the desk. */
export const deskVietnamese: InAnotherLanguage<typeof deskEnglish> = {
  'console.desk.title': 'Cần xử lý',
  'console.desk.about': 'Những yêu cầu hủy chỉ con người mới kết luận được.',
};
