import { useId, type ReactElement } from 'react';
import { providersWith } from '../../bulk/providers-with.ts';
import { useProviders } from '../../hooks/use-providers.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { REASONS } from '../cancel-order-dialog/reasons.ts';
import type { BulkDraft } from './bulk-draft.ts';

const LONGEST_NOTE = 500;

const OPTIONS = [
  ['refund', 'bulk.refund'],
  ['notifyCustomer', 'bulk.notify'],
] as const;

export interface BulkOptionsProps {
  readonly draft: BulkDraft;
  readonly onDraft: (draft: BulkDraft) => void;
}

/** What applies to all orders: only what one of the providers can. */
export function BulkOptions({ draft, onDraft }: BulkOptionsProps): ReactElement {
  const { own, say, locale } = useOwnWords();
  const id = useId();
  const { value: providers = [] } = useProviders();
  return (
    <>
      <label htmlFor={`${id}reason`}>{own('bulk.reason')}</label>
      <select id={`${id}reason`} value={draft.reason} onChange={({ target }) => onDraft({ ...draft, reason: target.value as BulkDraft['reason'] })}>
        {REASONS.map((code) => (
          <option key={code} value={code}>
            {say({ key: `reason.${code}` })}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}note`}>{own('bulk.note')}</label>
      <input id={`${id}note`} value={draft.note} maxLength={LONGEST_NOTE} autoComplete="off" onChange={({ target }) => onDraft({ ...draft, note: target.value })} />
      {OPTIONS.map(([option, words]) => {
        const able = providersWith(option, providers);
        if (able.length === 0) return null;
        return (
          <p key={option} data-cm="option">
            <input
              type="checkbox"
              id={`${id}${option}`}
              checked={draft[option]}
              aria-describedby={able.length < providers.length ? `${id}${option}only` : undefined}
              onChange={({ target }) => onDraft({ ...draft, [option]: target.checked })}
            />
            <label htmlFor={`${id}${option}`}>{own(words)}</label>
            {able.length < providers.length && (
              <span id={`${id}${option}only`} data-cm="hint">
                {own('bulk.only', { providers: new Intl.ListFormat(locale).format(able) })}
              </span>
            )}
          </p>
        );
      })}
    </>
  );
}
