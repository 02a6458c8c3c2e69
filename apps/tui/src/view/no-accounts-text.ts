import type { ServicePlace } from '../service/service.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** What is said where there are no accounts, and what to do about it. */
export function noAccountsText(place: ServicePlace): SafeText {
  switch (place.kind) {
    case 'ledger':
      return text`No accounts are configured. Add one under "accounts" in ${safeText(place.configuration)}.`;
    case 'server':
      return text`No accounts are configured at ${safeText(place.url)}, or none that this key may see.`;
  }
}
