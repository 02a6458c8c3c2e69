import { zh as flow } from '@countermand/cancel-flow/messages/zh';
import type { Localization } from '../localization/localization.ts';
import { accountsChinese } from './accounts/chinese.ts';
import { baseChinese } from './base/chinese.ts';
import { bulkChinese } from './bulk/chinese.ts';
import { deskChinese } from './desk/chinese.ts';
import { detailsChinese } from './details/chinese.ts';
import { ordersChinese } from './orders/chinese.ts';
import { resourceChinese } from './resource/chinese.ts';
import { tableChinese } from './table/chinese.ts';
import { timelineChinese } from './timeline/chinese.ts';
import type { OwnMessages } from './own-messages.ts';

const own: OwnMessages = { ...baseChinese, ...resourceChinese, ...timelineChinese, ...tableChinese, ...bulkChinese, ...deskChinese, ...accountsChinese, ...detailsChinese, ...ordersChinese };

/** Chinese, simplified. */
export const zh: Localization = { locale: 'zh', flow, own };
