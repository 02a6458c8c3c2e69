import type { Schemas } from '@countermand/client';
import { useNow, useWords, withoutTurns } from '@countermand/react';
import type { ReactElement } from 'react';
import { keysEnglish } from '../../words/keys/english.ts';

export interface KeyRowProps {
  readonly of: Schemas['Key'];
  readonly onRevoke: () => void;
}

/** One key, without the key itself. */
export function KeyRow({ of: { name, scopes, accounts, createdAt, createdBy, expiresAt, lastUsedAt, revokedAt, revokedBy }, onRevoke }: KeyRowProps): ReactElement {
  const { own, time } = useWords(keysEnglish);
  const now = useNow(false);
  const expired = expiresAt !== null && Date.parse(expiresAt) <= now;
  return (
    <tr data-over={revokedAt !== null || expired || undefined}>
      <th scope="row">
        <bdi>{name}</bdi>
        <span className="about">{own('console.keys.by', { who: createdBy, time: time(createdAt) })}</span>
      </th>
      <td data-label={own('console.keys.column.may')}>
        {scopes.join(', ')}
        <span className="about">{accounts === 'all' ? own('console.keys.all_accounts') : accounts.join(', ')}</span>
      </td>
      <td data-label={own('console.keys.column.used')}>{lastUsedAt === null ? own('console.keys.never_used') : time(lastUsedAt)}</td>
      <td data-label={own('console.keys.column.until')}>
        {revokedAt !== null
          ? own('console.keys.revoked', { time: time(revokedAt), who: revokedBy ?? '' })
          : expiresAt === null
            ? own('console.keys.no_end')
            : expired
              ? own('console.keys.expired', { time: time(expiresAt) })
              : time(expiresAt)}
      </td>
      <td>
        {revokedAt === null && !expired && (
          <button type="button" aria-label={withoutTurns(`${own('console.keys.revoke')}: ${name}`)} onClick={onRevoke}>
            {own('console.keys.revoke')}
          </button>
        )}
      </td>
    </tr>
  );
}
