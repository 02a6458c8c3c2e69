import type { InAnotherLanguage } from '@countermand/react';
import type { cancellationEnglish } from './english.ts';

/** Chinese of one cancellation. */
export const cancellationChinese: InAnotherLanguage<typeof cancellationEnglish> = {
  'console.cancellation.title': '取消记录详情',
  'console.cancellation.about': '要求了什么、供应商怎么说、目前确知什么。',
};
