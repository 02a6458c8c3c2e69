import type { Schemas } from '@countermand/client';
import { keys } from '@countermand/client/groups';
import { useAction, useCalls, useResource, useWords } from '@countermand/react';
import { useEffect, useState, type ReactElement } from 'react';
import { Needs } from '../../parts/needs.tsx';
import { Screen } from '../../parts/screen.tsx';
import { keysEnglish } from '../../words/keys/english.ts';
import { requestOf, type KeyDraft } from './key-draft.ts';
import { KeyForm } from './key-form.tsx';
import { KeyList } from './key-list.tsx';
import { NewSecret } from './new-secret.tsx';

/** `/keys` */
export function KeysScreen(): ReactElement {
  const { own } = useWords(keysEnglish);
  return (
    <Screen title={own('console.keys.title')} about={own('console.keys.about')}>
      <Needs scope="admin">
        <Keys />
      </Needs>
    </Screen>
  );
}

function Keys(): ReactElement {
  const { own } = useWords(keysEnglish);
  const calls = useCalls(keys);
  const list = useResource('keys', (signal) => calls.list({ signal }));
  const [filling, setFilling] = useState(false);
  const [made, setMade] = useState<Schemas['CreatedKey']>();
  const creating = useAction(
    async (draft: KeyDraft) => calls.create(requestOf(draft, Date.now())),
    (created) => {
      setFilling(false);
      setMade(created);
      list.reload();
    },
  );
  const { problem } = creating;
  const { reload } = list;
  // Without an answer it may be there all the same, with a secret that nobody has seen.
  const isUnsure = problem?.kind === 'offline' || problem?.kind === 'unanswered';
  useEffect(() => {
    if (isUnsure) reload();
  }, [isUnsure, reload]);
  return (
    <>
      {made && <NewSecret made={made} onDone={() => setMade(undefined)} />}
      {!filling && !made && (
        <p>
          <button type="button" className="primary" onClick={() => setFilling(true)}>
            {own('console.keys.make')}
          </button>
        </p>
      )}
      {filling && <KeyForm busy={creating.busy} onCreate={creating.run} onDismiss={() => setFilling(false)} />}
      <p role="alert">{problem && (isUnsure ? own('console.keys.unsure') : own('console.keys.failed', { text: problem.detail }))}</p>
      <KeyList list={list} />
    </>
  );
}
