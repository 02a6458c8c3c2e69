import type { InAnotherLanguage } from '@countermand/react';
import type { keysEnglish } from './english.ts';

/** Vietnamese of the keys. */
export const keysVietnamese: InAnotherLanguage<typeof keysEnglish> = {
  'console.keys.title': 'Khóa',
  'console.keys.about': 'Chương trình đăng nhập bằng khóa. Khóa chỉ hiện một lần, khi được tạo.',
};
