import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Source } from '../../bulk/upload.ts';
import { useChecking } from '../../bulk/use-checking.ts';
import { useUploadFlow, type FiledUpload } from '../../bulk/use-upload-flow.ts';
import { useAction } from '../../data/use-action.ts';
import { sourceOf, type BulkDraft } from './bulk-draft.ts';
import { BulkFound } from './bulk-found.tsx';
import { BulkForm } from './bulk-form.tsx';
import { BulkQuestion } from './bulk-question.tsx';
import { BulkStanding } from './bulk-standing.tsx';

export interface BulkStepsProps {
  readonly draft: BulkDraft;
  readonly onDraft: (draft: BulkDraft) => void;
  readonly onFiled: (filed: FiledUpload) => void;
}

/** From the list to the batch: filled in, checked, confirmed, filed. */
export function BulkSteps({ draft, onDraft, onFiled }: BulkStepsProps): ReactElement {
  const [checking, load] = useChecking();
  const flow = useUploadFlow(load);
  const { state, found, upload, filed, check, send } = flow;
  const [asking, setAsking] = useState(false);
  const [touched, setTouched] = useState(false);
  const read = useAction(async (source: Source) => {
    const { settingsOf, uploadOf } = await load();
    return uploadOf(source, settingsOf(draft), draft);
  }, check);
  const failed = read.problem;
  const told = useRef({ filed, onFiled });
  told.current = { filed, onFiled };
  const batch = filed?.batch;
  useEffect(() => {
    if (told.current.filed) told.current.onFiled(told.current.filed);
  }, [batch]);

  const source = sourceOf(draft);
  if (state.name === 'idle') {
    return (
      <BulkForm
        draft={draft}
        onDraft={onDraft}
        busy={read.busy}
        notLoaded={checking ? undefined : failed?.detail}
        problem={failed && checking ? 'unreadable' : typeof source === 'string' && (touched || source !== 'nothing') ? source : undefined}
        onCheck={() => {
          setTouched(true);
          if (typeof source !== 'string') read.run(source);
        }}
      />
    );
  }
  if (!found || !upload || !checking) return <BulkStanding flow={flow} />;
  return (
    <>
      <BulkFound checking={checking} check={found} name={upload.name} onChange={() => send({ type: 'close' })} onStop={() => setAsking(true)} />
      {asking && (
        <BulkQuestion
          checking={checking}
          check={found}
          settings={upload.settings}
          onKeep={() => setAsking(false)}
          onStop={() => {
            setAsking(false);
            send({ type: 'confirm' });
          }}
        />
      )}
    </>
  );
}
