import type { InAnotherLanguage } from '@countermand/react';
import type { stopEnglish } from './english.ts';

/** Chinese of the screen that stops what is pasted. */
export const stopChinese: InAnotherLanguage<typeof stopEnglish> = {
  'console.stop.title': '按清单停止',
  'console.stop.about': '粘贴订单引用，查看每一个会怎样，然后一起停止。',
};
