import type { InAnotherLanguage } from '../phrases.ts';
import type { baseEnglish } from './english.ts';

/** Chinese of what every component may say. */
export const baseChinese: InAnotherLanguage<typeof baseEnglish> = {
  'button.stop': '停止订单',
  'dialog.reason': '原因',
  'dialog.note': '内部备注（绝不会发送给供应商）',
};
