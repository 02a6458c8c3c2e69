import { zh as flow } from '@countermand/cancel-flow/messages/zh';
import type { Localization } from '../localization/localization.ts';
import { ownChinese } from './own-chinese.ts';

/** Chinese, in simplified characters. */
export const zh: Localization = { locale: 'zh', flow, own: ownChinese };
