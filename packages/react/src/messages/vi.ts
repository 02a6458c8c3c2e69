import { vi as flow } from '@countermand/cancel-flow/messages/vi';
import type { Localization } from '../localization/localization.ts';
import { ownVietnamese } from './own-vietnamese.ts';

/** Vietnamese. */
export const vi: Localization = { locale: 'vi', flow, own: ownVietnamese };
