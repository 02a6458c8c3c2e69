import { safeText, type SafeText } from '../../text/safe-text.ts';
import { counted, text } from '../../text/text.ts';
import type { Screen } from '../navigation/screen.ts';

/** What the head of the cockpit calls a screen. */
export function screenTitle(screen: Screen): SafeText {
  switch (screen.name) {
    case 'accounts':
      return text`Accounts`;
    case 'account':
      return safeText(screen.id, 63);
    case 'find':
      return screen.search === '' ? text`Find` : text`Find ${safeText(screen.search, 30)}`;
    case 'target':
      return text`Order ${safeText(screen.reference, 40)}`;
    case 'cancellations': {
      const { states = [], accounts = [], reference, batch } = screen.query;
      const narrowed = [...states, ...accounts, ...(reference === undefined ? [] : [reference]), ...(batch === undefined ? [] : [batch])];
      return narrowed.length === 0 ? text`Cancellations` : text`Cancellations ${safeText(narrowed.join(' '), 40)}`;
    }
    case 'cancellation':
      return safeText(screen.id, 30);
    case 'desk':
      return text`Desk`;
    case 'batches':
      return text`Batches`;
    case 'batch':
      return safeText(screen.id, 30);
    case 'file':
      return text`File ${safeText(screen.path, 40)}`;
    case 'stop':
      return text`Stop ${counted(screen.references.length, text`order`, text`orders`)}`;
    case 'help':
      return text`Help`;
  }
}
