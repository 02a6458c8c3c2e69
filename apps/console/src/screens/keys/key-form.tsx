import { useAccounts, useWords } from '@countermand/react';
import { useId, useState, type ReactElement } from 'react';
import { keysEnglish } from '../../words/keys/english.ts';
import { EMPTY_DRAFT, isComplete, LIFETIMES_DAYS, SCOPE_WORDS, SCOPES, toggled, type KeyDraft } from './key-draft.ts';

export interface KeyFormProps {
  readonly busy: boolean;
  readonly onCreate: (draft: KeyDraft) => void;
  readonly onDismiss: () => void;
}

/** What a new key is for, what it may do, where, and for how long. */
export function KeyForm({ busy, onCreate, onDismiss }: KeyFormProps): ReactElement {
  const { own } = useWords(keysEnglish);
  const accounts = useAccounts();
  const id = useId();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const change = (part: Partial<KeyDraft>): void => setDraft((before) => ({ ...before, ...part }));
  return (
    <form
      className="key-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(draft)) onCreate(draft);
      }}
    >
      <label htmlFor={`${id}name`}>{own('console.keys.name')}</label>
      <input id={`${id}name`} autoFocus value={draft.name} maxLength={100} autoComplete="off" onChange={({ target }) => change({ name: target.value })} />
      <fieldset>
        <legend>{own('console.keys.scopes')}</legend>
        {SCOPES.map((scope) => (
          <label key={scope}>
            <input type="checkbox" checked={draft.scopes.has(scope)} onChange={() => change({ scopes: toggled(draft.scopes, scope) })} /> {own(`console.keys.scope.${SCOPE_WORDS[scope]}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{own('console.keys.accounts')}</legend>
        <label>
          <input type="radio" name={`${id}accounts`} checked={draft.accounts === 'all'} onChange={() => change({ accounts: 'all' })} /> {own('console.keys.accounts.all')}
        </label>
        <label>
          <input type="radio" name={`${id}accounts`} checked={draft.accounts !== 'all'} onChange={() => change({ accounts: new Set() })} /> {own('console.keys.accounts.some')}
        </label>
        {draft.accounts !== 'all' &&
          accounts.value?.map((account) => (
            <label key={account.id} className="inner">
              <input type="checkbox" checked={draft.accounts !== 'all' && draft.accounts.has(account.id)} onChange={() => draft.accounts !== 'all' && change({ accounts: toggled(draft.accounts, account.id) })} />{' '}
              <code>{account.id}</code>
            </label>
          ))}
      </fieldset>
      <label htmlFor={`${id}days`}>{own('console.keys.expires')}</label>
      <select id={`${id}days`} value={draft.days} onChange={({ target }) => change({ days: Number(target.value) })}>
        {LIFETIMES_DAYS.map((days) => (
          <option key={days} value={days}>
            {days === 0 ? own('console.keys.expires.never') : own('console.keys.expires.days', { count: days })}
          </option>
        ))}
      </select>
      <div className="form-actions">
        <button type="submit" className="primary" disabled={busy || !isComplete(draft)}>
          {own('console.keys.create')}
        </button>
        <button type="button" onClick={onDismiss}>
          {own('console.keys.dismiss')}
        </button>
      </div>
    </form>
  );
}
