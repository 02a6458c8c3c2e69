import type { AccessKeyView } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { table, type TablePlace } from './table.ts';

/** Keys with what they may do, one a line. */
export function keyTable(keys: readonly AccessKeyView[], { now, ...place }: TablePlace & { readonly now: number }): SafeText {
  const rows = keys.map((key) => [
    safeText(key.id),
    safeText(key.name, 40),
    standing(key, now, place),
    safeText(key.scopes.join(' ')),
    key.accounts === 'all' ? text`all` : safeText(key.accounts.join(' '), 80),
    safeText(key.lastUsedAt ?? 'never'),
    safeText(key.createdBy, 60),
  ]);
  return table([text`KEY`, text`NAME`, text`STANDING`, text`SCOPES`, text`ACCOUNTS`, text`LAST USED`, text`MADE BY`], rows, place);
}

function standing({ revokedAt, expiresAt }: AccessKeyView, now: number, { paint }: TablePlace): SafeText {
  if (revokedAt !== null) return paint('red', text`✘ revoked ${safeText(revokedAt)}`);
  if (expiresAt === null) return paint('green', text`✔ in force`);
  if (Date.parse(expiresAt) <= now) return paint('red', text`✘ expired ${safeText(expiresAt)}`);
  return paint('green', text`✔ until ${safeText(expiresAt)}`);
}
