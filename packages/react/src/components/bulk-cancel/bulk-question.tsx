import { effectLine, type Line } from '@countermand/cancel-flow';
import type { BatchCheck, TableSettings } from '@countermand/client';
import type { ReactElement } from 'react';
import type { StopEffect } from '../../bulk/stop-effects.ts';
import type { Checking } from '../../bulk/use-checking.ts';
import { useAccounts } from '../../hooks/use-accounts.ts';
import { useProviders } from '../../hooks/use-providers.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { GatedDialog } from '../../parts/gated-dialog/gated-dialog.tsx';
import { FlowLines } from '../cancel-order-dialog/flow-lines.tsx';

export interface BulkQuestionProps {
  readonly checking: Checking;
  readonly check: BatchCheck;
  readonly settings: TableSettings;
  readonly onKeep: () => void;
  readonly onStop: () => void;
}

/** The last question: how many, where, and what will and will not happen; account by account where that differs. */
export function BulkQuestion({ checking, check, settings, onKeep, onStop }: BulkQuestionProps): ReactElement {
  const { own, say } = useOwnWords();
  const { value: accounts = [] } = useAccounts();
  const { value: providers = [] } = useProviders();
  const { rows } = check;
  const count = rows.accepted;
  const asked = checking.askedAccounts(check, settings, { accounts, providers });
  const told = asked.map(({ effects, rows: all }) => linesOf(effects, all));
  const isAlike = checking.areAlike(asked);
  const follows = (lines: readonly Line[] = []): ReactElement => (lines.length > 0 ? <FlowLines lines={lines} /> : <p>{own('bulk.effects_unknown')}</p>);
  return (
    <GatedDialog
      title={say({ key: 'confirming.title_several', parameters: { count } })}
      gate={`cancel-${count}`}
      keep={say({ key: count > 1 ? 'action.keep_orders' : 'action.keep_order' })}
      act={say({ key: 'action.stop_orders', parameters: { count } })}
      onKeep={onKeep}
      onAct={onStop}
      words={
        <>
          <ul data-cm="bulk-accounts">
            {asked.map(({ id, name, rows: some }, index) => (
              <li key={id}>
                {own('bulk.by_account', { account: name, count: some })}
                {!isAlike && follows(told[index])}
              </li>
            ))}
          </ul>
          {isAlike && follows(told[0])}
          <p>
            {own('dialog.reason')}: {say({ key: `reason.${settings.reason ?? 'customer_request'}` })}
          </p>
          {rows.invalid > 0 && <p>{own('bulk.wrong', { count: rows.invalid })}</p>}
          {rows.duplicate > 0 && <p>{own('bulk.repeated', { count: rows.duplicate })}</p>}
          <p>{own('bulk.records')}</p>
        </>
      }
    />
  );
}

/** What will, may and will not happen; how many it is of, where it is not all of them. */
function linesOf(effects: readonly StopEffect[], all: number): readonly Line[] {
  return effects.map(({ name, happens, rows }) => {
    const told = effectLine({ name, happens, text: '' });
    return rows < all ? { ...told, message: { key: 'effect.some', parameters: { count: rows, effect: told.message } } } : told;
  });
}
