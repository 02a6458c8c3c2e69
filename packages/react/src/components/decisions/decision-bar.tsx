import type { Cancellation, CountermandEvent } from '@countermand/client';
import { useEffect, useState, type ReactElement } from 'react';
import { useDecisions } from '../../decisions/use-decisions.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';
import { DecisionOutcome } from './decision-outcome.tsx';
import { DecisionProblem } from './decision-problem.tsx';
import { possibleDecisions } from './possible-decisions.ts';
import { ResolveDialog } from './resolve-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

export interface DecisionBarProps {
  readonly cancellation: Cancellation;
  readonly events: readonly CountermandEvent[];
  /** Something was decided here, or was decided elsewhere first. */
  readonly onChanged: () => void;
  /** Of the headings around it. */
  readonly level: 3 | 4;
}

/** What a person can decide about it now, what they may not, and what became of what they did. */
export function DecisionBar({ cancellation, events, onChanged, level }: DecisionBarProps): ReactElement {
  const { own } = useOwnWords();
  const { mayChange, mayResolve, withdraw, recheck, resolve, recorded } = useDecisions(cancellation.id);
  const [asked, setAsked] = useState<'withdraw' | 'resolve'>();
  const possible = possibleDecisions(cancellation);
  const changed = recorded ?? withdraw.problem ?? resolve.problem ?? recheck.problem;
  useEffect(() => {
    if (changed) onChanged();
  }, [changed, onChanged]);
  useEffect(() => {
    if (recorded && recorded.kind !== 'recheck') setAsked(undefined);
  }, [recorded]);
  const leave = (): void => {
    setAsked(undefined);
    withdraw.dismiss();
    resolve.dismiss();
  };
  return (
    <div data-cm="decisions">
      {possible.late && <p>{own(possible.late)}</p>}
      {mayChange === false && <p>{own('decide.may_not', { scope: 'cancellations:write' })}</p>}
      {mayResolve === false && possible.resolve && <p>{own('decide.may_not_resolve', { scope: 'resolve' })}</p>}
      <div data-cm="decision-actions">
        {possible.withdraw && mayChange !== false && (
          <ActionButton name="withdraw" aria-haspopup="dialog" disabled={!mayChange} onClick={() => setAsked('withdraw')}>
            {own('withdraw.own')}
          </ActionButton>
        )}
        {possible.resolve && mayResolve !== false && (
          <ActionButton name="resolve" aria-haspopup="dialog" disabled={!mayResolve} onClick={() => setAsked('resolve')}>
            {own('decide.resolve')}
          </ActionButton>
        )}
        {possible.recheck && mayChange !== false && (
          <ActionButton name="recheck" disabled={!mayChange || recheck.busy} onClick={() => recheck.run()}>
            {own('decide.recheck')}
          </ActionButton>
        )}
      </div>
      {recheck.problem && <DecisionProblem problem={recheck.problem} />}
      {recorded && !asked && <DecisionOutcome recorded={recorded} />}
      {asked === 'withdraw' && <WithdrawDialog cancellation={cancellation} action={withdraw} onLeave={leave} level={level} />}
      {asked === 'resolve' && <ResolveDialog cancellation={cancellation} events={events} action={resolve} onLeave={leave} level={level} />}
    </div>
  );
}
