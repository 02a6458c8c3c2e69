import { effectLine, type Line } from '@countermand/cancel-flow';
import type { BatchCheck, TableSettings } from '@countermand/client';
import type { ReactElement } from 'react';
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

/** The last question: how many, where, and what will and will not happen. */
export function BulkQuestion({ checking, check, settings, onKeep, onStop }: BulkQuestionProps): ReactElement {
  const { own, say } = useOwnWords();
  const { value: accounts = [] } = useAccounts();
  const providers = useProviders();
  const { rows, orders } = check;
  const count = rows.accepted;
  const ids = [...new Set(orders.map(({ account }) => account))];
  const effects = checking.stopEffects(check, settings, { accounts, providers: providers.value ?? [] });
  const lines: Line[] = effects.map(({ name, happens, rows: some }) => {
    const told = effectLine({ name, happens, text: '' });
    return some < count ? { ...told, message: { key: 'effect.some', parameters: { count: some, effect: told.message } } } : told;
  });
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
            {ids.map((id) => {
              const { provider, displayName } = accounts.find((each) => each.id === id) ?? {};
              const name = providers.value?.find((each) => each.id === provider)?.displayName ?? displayName;
              const some = orders.reduce((sum, each) => sum + (each.account === id ? each.rows : 0), 0);
              return <li key={id}>{own('bulk.by_account', { account: name === undefined ? id : `${name}, ${id}`, count: some })}</li>;
            })}
          </ul>
          {lines.length > 0 ? <FlowLines lines={lines} /> : <p>{own('bulk.effects_unknown')}</p>}
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
