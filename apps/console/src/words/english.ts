import type { InAnotherLanguage } from '@countermand/react';
import { frameEnglish } from './frame/english.ts';
import { dashboardEnglish } from './dashboard/english.ts';
import { ordersEnglish } from './orders/english.ts';
import { stopEnglish } from './stop/english.ts';
import { cancellationsEnglish } from './cancellations/english.ts';
import { cancellationEnglish } from './cancellation/english.ts';
import { deskEnglish } from './desk/english.ts';
import { bulkEnglish } from './bulk/english.ts';
import { batchesEnglish } from './batches/english.ts';
import { batchEnglish } from './batch/english.ts';
import { accountsEnglish } from './accounts/english.ts';
import { capabilitiesEnglish } from './capabilities/english.ts';
import { keysEnglish } from './keys/english.ts';

/** All that the console says beside its components, in English. */
export const consoleEnglish = { ...frameEnglish, ...dashboardEnglish, ...ordersEnglish, ...stopEnglish, ...cancellationsEnglish, ...cancellationEnglish, ...deskEnglish, ...bulkEnglish, ...batchesEnglish, ...batchEnglish, ...accountsEnglish, ...capabilitiesEnglish, ...keysEnglish };

/** The same in one language. */
export type ConsoleMessages = InAnotherLanguage<typeof consoleEnglish>;
