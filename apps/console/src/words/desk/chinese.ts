import type { InAnotherLanguage } from '@countermand/react';
import type { deskEnglish } from './english.ts';

/** Chinese of the desk. */
export const deskChinese: InAnotherLanguage<typeof deskEnglish> = {
  'console.desk.title': '需要处理',
  'console.desk.about': '只有人工才能了结的取消记录。',
};
