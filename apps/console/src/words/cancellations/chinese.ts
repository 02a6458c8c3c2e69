import type { InAnotherLanguage } from '@countermand/react';
import type { cancellationsEnglish } from './english.ts';

/** Chinese of the list of cancellations. */
export const cancellationsChinese: InAnotherLanguage<typeof cancellationsEnglish> = {
  'console.cancellations.title': '取消记录',
  'console.cancellations.about': '所有被要求停止的订单，最新的在前。',
  'console.cancellations.find': '查找要停止的订单',
};
