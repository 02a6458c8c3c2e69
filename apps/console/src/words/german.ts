import type { ConsoleMessages } from './english.ts';
import { frameGerman } from './frame/german.ts';
import { dashboardGerman } from './dashboard/german.ts';
import { ordersGerman } from './orders/german.ts';
import { stopGerman } from './stop/german.ts';
import { cancellationsGerman } from './cancellations/german.ts';
import { cancellationGerman } from './cancellation/german.ts';
import { deskGerman } from './desk/german.ts';
import { bulkGerman } from './bulk/german.ts';
import { batchesGerman } from './batches/german.ts';
import { batchGerman } from './batch/german.ts';
import { accountsGerman } from './accounts/german.ts';
import { capabilitiesGerman } from './capabilities/german.ts';
import { keysGerman } from './keys/german.ts';

/** German. */
export const consoleGerman: ConsoleMessages = { ...frameGerman, ...dashboardGerman, ...ordersGerman, ...stopGerman, ...cancellationsGerman, ...cancellationGerman, ...deskGerman, ...bulkGerman, ...batchesGerman, ...batchGerman, ...accountsGerman, ...capabilitiesGerman, ...keysGerman };
