import type { Cancellation, CountermandEvent } from '@countermand/client';
import { useId, useState, type ReactElement } from 'react';
import type { Decisions } from '../../decisions/use-decisions.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';
import { AlertDialog } from '../../parts/alert-dialog/alert-dialog.tsx';
import { SentAndSeenFacts } from '../cancellation-details/sent-and-seen-facts.tsx';
import { DecisionProblem } from './decision-problem.tsx';
import { possibleDecisions } from './possible-decisions.ts';

/** What a person can decide, the most frequent first. */
const CHOICES = ['cancelled', 'not_stopped', 'send_again'] as const;

/** The most characters that a note may have. */
const LONGEST_NOTE = 500;

export interface ResolveDialogProps {
  readonly cancellation: Cancellation;
  /** What is known of it, oldest first. */
  readonly events: readonly CountermandEvent[];
  readonly action: Decisions['resolve'];
  readonly onLeave: () => void;
  readonly level: 3 | 4;
}

/** What became of an order, on a person's word: nothing is chosen beforehand, and each choice says what follows. */
export function ResolveDialog({ cancellation: { reference, state, remark }, events, action: { run, busy, problem }, onLeave, level }: ResolveDialogProps): ReactElement {
  const { own, say } = useOwnWords();
  const [as, setAs] = useState<(typeof CHOICES)[number]>();
  const [note, setNote] = useState('');
  const id = useId();
  const said = note.trim();
  return (
    <AlertDialog
      state={problem ? 'problem' : 'resolving'}
      tone={problem ? 'danger' : 'neutral'}
      busy={busy}
      title={own('resolve.title', { order: reference })}
      words={problem ? <DecisionProblem problem={problem} now={!possibleDecisions({ state }).resolve && state} /> : <p>{own('resolve.look')}</p>}
      headingLevel={level}
      onDismiss={onLeave}
      actions={
        <>
          <ActionButton name="leave" data-autofocus onClick={onLeave}>
            {problem ? say({ key: 'action.close' }) : own('resolve.leave')}
          </ActionButton>
          {!problem && (
            <ActionButton
              name="record"
              data-destructive={as === 'send_again' || undefined}
              disabled={busy || !as || said === ''}
              onClick={() => as && run({ as, note: said })}
            >
              {own(as === 'send_again' ? 'resolve.send_again' : 'resolve.record')}
            </ActionButton>
          )}
        </>
      }
    >
      {!problem && (
        <>
          {remark !== undefined && <p>{remark}</p>}
          <SentAndSeenFacts events={events} />
          <fieldset data-cm="resolutions">
            <legend>{own('resolve.title', { order: reference })}</legend>
            {CHOICES.map((choice) => (
              <label key={choice} data-cm="resolution" data-choice={choice}>
                <input type="radio" name={`${id}as`} value={choice} checked={as === choice} onChange={() => setAs(choice)} />
                <span>
                  <strong>{own(`resolve.${choice}`)}</strong> {own(`resolve.${choice}_means`)}
                </span>
              </label>
            ))}
          </fieldset>
          {as === 'send_again' && (
            <p data-cm="warning" role="alert">
              {own('resolve.send_again_warning')}
            </p>
          )}
          <div data-cm="choices">
            <label htmlFor={`${id}note`}>{own('resolve.note')}</label>
            <textarea id={`${id}note`} value={note} required maxLength={LONGEST_NOTE} rows={3} onChange={({ target }) => setNote(target.value)} />
          </div>
        </>
      )}
    </AlertDialog>
  );
}
