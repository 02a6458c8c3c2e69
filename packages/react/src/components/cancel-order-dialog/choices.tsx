import type { FlowState, PersonEvent } from '@countermand/cancel-flow';
import { useId, type ReactElement } from 'react';
import { usePhrases } from '../../localization/use-phrases.ts';
import { REASONS } from './reasons.ts';

/** The most characters that a note may have. */
const LONGEST_NOTE = 500;

export interface ChoicesProps {
  readonly question: Extract<FlowState, { readonly name: 'confirming' }>['question'];
  readonly send: (event: PersonEvent) => void;
}

/** Why the order is stopped, and a note for the host's own people. */
export function Choices({ question, send }: ChoicesProps): ReactElement {
  const { say, own } = usePhrases();
  const id = useId();
  const { reason, note } = question.draft.choices;
  return (
    <div data-cm="choices">
      <label htmlFor={`${id}reason`}>{own('dialog.reason')}</label>
      <select id={`${id}reason`} value={reason} onChange={({ target }) => send({ type: 'choose', choices: { reason: target.value as typeof reason } })}>
        {REASONS.map((code) => (
          <option key={code} value={code}>
            {say({ key: `reason.${code}` })}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}note`}>{own('dialog.note')}</label>
      <input
        id={`${id}note`}
        value={note ?? ''}
        maxLength={LONGEST_NOTE}
        autoComplete="off"
        onChange={({ target: { value } }) => send({ type: 'choose', choices: { note: value === '' ? null : value } })}
      />
    </div>
  );
}
