import type { TableSettings } from '@countermand/client';
import type { BulkDraft } from '../components/bulk-cancel/bulk-draft.ts';

/** What applies to the whole list. */
export function settingsOf({ reason, note, refund, notifyCustomer }: BulkDraft): TableSettings {
  return { reason, ...(note.trim() !== '' && { note: note.trim() }), ...(refund && { refund: 'true' as const }), ...(notifyCustomer && { notifyCustomer: 'true' as const }) };
}
