import type { ConsoleMessages } from './english.ts';
import { frameChinese } from './frame/chinese.ts';
import { dashboardChinese } from './dashboard/chinese.ts';
import { ordersChinese } from './orders/chinese.ts';
import { stopChinese } from './stop/chinese.ts';
import { cancellationsChinese } from './cancellations/chinese.ts';
import { cancellationChinese } from './cancellation/chinese.ts';
import { deskChinese } from './desk/chinese.ts';
import { bulkChinese } from './bulk/chinese.ts';
import { batchesChinese } from './batches/chinese.ts';
import { batchChinese } from './batch/chinese.ts';
import { accountsChinese } from './accounts/chinese.ts';
import { capabilitiesChinese } from './capabilities/chinese.ts';
import { keysChinese } from './keys/chinese.ts';

/** Chinese. */
export const consoleChinese: ConsoleMessages = { ...frameChinese, ...dashboardChinese, ...ordersChinese, ...stopChinese, ...cancellationsChinese, ...cancellationChinese, ...deskChinese, ...bulkChinese, ...batchesChinese, ...batchChinese, ...accountsChinese, ...capabilitiesChinese, ...keysChinese };
