import { de as flow } from '@countermand/cancel-flow/messages/de';
import type { Localization } from '../localization/localization.ts';
import { accountsGerman } from './accounts/german.ts';
import { baseGerman } from './base/german.ts';
import { bulkGerman } from './bulk/german.ts';
import { deskGerman } from './desk/german.ts';
import { detailsGerman } from './details/german.ts';
import { ordersGerman } from './orders/german.ts';
import { resourceGerman } from './resource/german.ts';
import { tableGerman } from './table/german.ts';
import { timelineGerman } from './timeline/german.ts';
import type { OwnMessages } from './own-messages.ts';

const own: OwnMessages = { ...baseGerman, ...resourceGerman, ...timelineGerman, ...tableGerman, ...bulkGerman, ...deskGerman, ...accountsGerman, ...detailsGerman, ...ordersGerman };

/** German. */
export const de: Localization = { locale: 'de', flow, own };
