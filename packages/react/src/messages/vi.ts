import { vi as flow } from '@countermand/cancel-flow/messages/vi';
import type { Localization } from '../localization/localization.ts';
import { accountsVietnamese } from './accounts/vietnamese.ts';
import { baseVietnamese } from './base/vietnamese.ts';
import { bulkVietnamese } from './bulk/vietnamese.ts';
import { deskVietnamese } from './desk/vietnamese.ts';
import { detailsVietnamese } from './details/vietnamese.ts';
import { ordersVietnamese } from './orders/vietnamese.ts';
import { resourceVietnamese } from './resource/vietnamese.ts';
import { tableVietnamese } from './table/vietnamese.ts';
import { timelineVietnamese } from './timeline/vietnamese.ts';
import type { OwnMessages } from './own-messages.ts';

const own: OwnMessages = { ...baseVietnamese, ...resourceVietnamese, ...timelineVietnamese, ...tableVietnamese, ...bulkVietnamese, ...deskVietnamese, ...accountsVietnamese, ...detailsVietnamese, ...ordersVietnamese };

/** Vietnamese. */
export const vi: Localization = { locale: 'vi', flow, own };
