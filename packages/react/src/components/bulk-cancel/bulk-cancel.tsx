import { useState, type ReactElement } from 'react';
import type { FiledUpload } from '../../bulk/use-upload-flow.ts';
import { mayDo } from '../../hooks/may-do.ts';
import { useSession } from '../../hooks/use-session.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';
import type { PlaceLinks } from '../../parts/place-link/place-link.tsx';
import { ResourceState } from '../../parts/resource-state/resource-state.tsx';
import { useRootProps } from '../../provider/use-root-props.ts';
import { BatchProgress } from '../batch-progress/batch-progress.tsx';
import { BulkSteps } from './bulk-steps.tsx';
import { NO_DRAFT, type BulkDraft } from './bulk-draft.ts';

export interface BulkCancelProps extends PlaceLinks {
  /** Told the batch once it is recorded; for a host that shows batches on a page of their own. */
  readonly onFiled?: (filed: FiledUpload) => void;
}

const SCOPE = 'batches:write';

/** Many orders at once: a file or lines, checked first, confirmed by typing, filed once, and followed to the end. */
export function BulkCancel({ onFiled, ...links }: BulkCancelProps): ReactElement {
  const root = useRootProps();
  const { own } = useOwnWords();
  const session = useSession();
  const [filed, setFiled] = useState<FiledUpload>();
  const [draft, setDraft] = useState<BulkDraft>(NO_DRAFT);
  const may = mayDo(session.value, SCOPE);
  const again = (next: BulkDraft): void => {
    setFiled(undefined);
    setDraft(next);
  };
  return (
    <section {...root} data-cm="bulk" aria-label={own('bulk.label')}>
      <ResourceState resource={session} />
      {may === false ? (
        <p data-cm="bulk-not-allowed">{own('bulk.not_allowed', { scope: SCOPE })}</p>
      ) : filed ? (
        <>
          {filed.filedBefore && <p data-cm="bulk-filed-before">{own('bulk.filed_before')}</p>}
          <div data-cm="bulk-actions">
            {filed.filedBefore && (
              <ActionButton name="file_anew" onClick={() => again({ ...draft, anew: true })}>
                {own('bulk.file_anew')}
              </ActionButton>
            )}
            <ActionButton name="another" onClick={() => again(NO_DRAFT)}>
              {own('bulk.another')}
            </ActionButton>
          </div>
          <BatchProgress id={filed.batch} {...links} />
        </>
      ) : (
        may && (
          <BulkSteps
            draft={draft}
            onDraft={setDraft}
            onFiled={(upload) => {
              setFiled(upload);
              onFiled?.(upload);
            }}
          />
        )
      )}
    </section>
  );
}
