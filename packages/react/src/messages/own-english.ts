import { accountsEnglish } from './accounts/english.ts';
import { baseEnglish } from './base/english.ts';
import { bulkEnglish } from './bulk/english.ts';
import { deskEnglish } from './desk/english.ts';
import { detailsEnglish } from './details/english.ts';
import { ordersEnglish } from './orders/english.ts';
import { resourceEnglish } from './resource/english.ts';
import { tableEnglish } from './table/english.ts';
import { timelineEnglish } from './timeline/english.ts';

/** All that the components say, in English. */
export const ownEnglish = { ...baseEnglish, ...resourceEnglish, ...timelineEnglish, ...tableEnglish, ...bulkEnglish, ...deskEnglish, ...accountsEnglish, ...detailsEnglish, ...ordersEnglish };
