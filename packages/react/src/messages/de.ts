import { de as flow } from '@countermand/cancel-flow/messages/de';
import type { Localization } from '../localization/localization.ts';
import { ownGerman } from './own-german.ts';

/** German. */
export const de: Localization = { locale: 'de', flow, own: ownGerman };
