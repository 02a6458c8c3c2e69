import type { Cancellation } from '@countermand/client';
import { useId, type ReactElement } from 'react';
import { wantsAll, type CancellationFilters } from '../../list/cancellation-filters.ts';
import { END_STATES, LIVE_STATES, STATES } from '../../list/states.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';

export interface FilterBarProps {
  readonly filters: CancellationFilters;
  readonly onFilters: (filters: CancellationFilters) => void;
  /** Accounts that can be chosen. */
  readonly accounts: readonly string[];
  /** Whether the page has all rows, and a part of a text is enough. */
  readonly isLocal: boolean;
}

/** Which rows are shown. What the server can narrow is asked of it; nothing else is offered. */
export function FilterBar({ filters, onFilters, accounts, isLocal }: FilterBarProps): ReactElement {
  const { own, say } = useOwnWords();
  const id = useId();
  const { states = [], accounts: chosen = [], reference = '', batch, attention = false } = filters;
  const find = (text: string): void => onFilters({ ...filters, reference: text });
  const stateChoices: readonly (readonly [string, string])[] = [
    ['', own('table.filter.states_all')],
    [LIVE_STATES.join(), own('table.filter.states_live')],
    [END_STATES.join(), own('table.filter.states_over')],
    ...STATES.map((state) => [state, say({ key: `state.${state}` })] as const),
  ];
  const accountChoices: readonly (readonly [string, string])[] = [['', own('table.filter.accounts_all')], ...accounts.map((account) => [account, account] as const)];
  return (
    <form
      role="search"
      aria-label={own('table.filter')}
      data-cm="filters"
      onSubmit={(event) => {
        event.preventDefault();
        find(event.currentTarget.querySelector<HTMLInputElement>("[name='text']")?.value.trim() ?? '');
      }}
    >
      <Choice label={own('table.filter.state')} value={states.join()} choices={stateChoices} several={own('table.filter.states_several')} onChoose={(value) => onFilters({ ...filters, states: listOf(value) as Cancellation['state'][] })} />
      <Choice label={own('table.filter.account')} value={chosen.join()} choices={accountChoices} several={own('table.filter.accounts_several')} onChoose={(value) => onFilters({ ...filters, accounts: listOf(value) })} />
      <TextFilter key={reference} label={own(isLocal ? 'table.filter.text' : 'table.filter.reference')} value={reference} onEmptied={() => find('')} />
      <p data-cm="field" data-kind="box">
        <input id={`${id}attention`} type="checkbox" checked={attention} onChange={({ target }) => onFilters({ ...filters, attention: target.checked })} />
        <label htmlFor={`${id}attention`}>{own('table.filter.attention')}</label>
      </p>
      {batch !== undefined && batch !== '' && <p data-cm="field">{own('table.filter.batch', { id: batch })}</p>}
      {!wantsAll(filters) && (
        <ActionButton name="clear_filters" onClick={() => onFilters({})}>
          {own('table.filter.clear')}
        </ActionButton>
      )}
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  /** What is shown where the value is none of the choices. */
  readonly several: string;
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, choices, several, onChoose }: ChoiceProps): ReactElement {
  const id = useId();
  const offered = choices.some(([each]) => each === value) ? choices : [...choices, [value, value.includes(',') ? several : value] as const];
  return (
    <p data-cm="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {offered.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Nothing is asked of the server for each letter: what is written is found with the form. */
function TextFilter({ label, value, onEmptied }: { readonly label: string; readonly value: string; readonly onEmptied: () => void }): ReactElement {
  const { own } = useOwnWords();
  const id = useId();
  return (
    <div data-cm="field" data-kind="text">
      <label htmlFor={id}>{label}</label>
      <span>
        {/* Emptied by its own cross: nothing is left to find. */}
        <input id={id} name="text" type="search" defaultValue={value} autoComplete="off" spellCheck={false} onChange={({ target }) => target.value === '' && value !== '' && onEmptied()} />
        <ActionButton type="submit" name="find">
          {own('table.filter.find')}
        </ActionButton>
      </span>
    </div>
  );
}

function listOf(value: string): string[] {
  return value === '' ? [] : value.split(',');
}
