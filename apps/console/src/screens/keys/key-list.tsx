import type { Schemas } from '@countermand/client';
import { keys } from '@countermand/client/groups';
import { ResourceState, useAction, useCalls, useWords, type Resource } from '@countermand/react';
import { useState, type ReactElement } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { keysEnglish } from '../../words/keys/english.ts';
import { KeyRow } from './key-row.tsx';

type Key = Schemas['Key'];

/** All keys, newest first, and what ends one. */
export function KeyList({ list }: { readonly list: Resource<readonly Key[]> }): ReactElement {
  const { own } = useWords(keysEnglish);
  const calls = useCalls(keys);
  const [asked, setAsked] = useState<Key>();
  const revoking = useAction(
    async (id: string) => calls.revoke(id),
    () => {
      setAsked(undefined);
      list.reload();
    },
  );
  const keep = (): void => {
    setAsked(undefined);
    revoking.dismiss();
  };
  return (
    <>
      <ResourceState resource={list} empty={list.value?.length === 0} />
      {list.value !== undefined && list.value.length > 0 && (
        <div className="scroll" role="region" tabIndex={0} aria-label={own('console.keys.list')}>
          <table className="stacked">
            <thead>
              <tr>
                <th scope="col">{own('console.keys.column.key')}</th>
                <th scope="col">{own('console.keys.column.may')}</th>
                <th scope="col">{own('console.keys.column.used')}</th>
                <th scope="col">{own('console.keys.column.until')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {list.value.map((key) => (
                <KeyRow key={key.id} of={key} onRevoke={() => setAsked(key)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked && (
        <ConfirmDialog
          title={own('console.keys.revoke.title', { name: asked.name })}
          keep={own('console.keys.revoke.keep')}
          act={own('console.keys.revoke')}
          busy={revoking.busy}
          onKeep={keep}
          onAct={() => revoking.run(asked.id)}
        >
          <p>{own('console.keys.revoke.about')}</p>
          <p role="alert">{revoking.problem && own('console.keys.revoke.failed', { text: revoking.problem.detail })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
