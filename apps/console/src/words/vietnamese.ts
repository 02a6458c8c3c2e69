import type { ConsoleMessages } from './english.ts';
import { frameVietnamese } from './frame/vietnamese.ts';
import { dashboardVietnamese } from './dashboard/vietnamese.ts';
import { ordersVietnamese } from './orders/vietnamese.ts';
import { stopVietnamese } from './stop/vietnamese.ts';
import { cancellationsVietnamese } from './cancellations/vietnamese.ts';
import { cancellationVietnamese } from './cancellation/vietnamese.ts';
import { deskVietnamese } from './desk/vietnamese.ts';
import { bulkVietnamese } from './bulk/vietnamese.ts';
import { batchesVietnamese } from './batches/vietnamese.ts';
import { batchVietnamese } from './batch/vietnamese.ts';
import { accountsVietnamese } from './accounts/vietnamese.ts';
import { capabilitiesVietnamese } from './capabilities/vietnamese.ts';
import { keysVietnamese } from './keys/vietnamese.ts';

/** Vietnamese. */
export const consoleVietnamese: ConsoleMessages = { ...frameVietnamese, ...dashboardVietnamese, ...ordersVietnamese, ...stopVietnamese, ...cancellationsVietnamese, ...cancellationVietnamese, ...deskVietnamese, ...bulkVietnamese, ...batchesVietnamese, ...batchVietnamese, ...accountsVietnamese, ...capabilitiesVietnamese, ...keysVietnamese };
