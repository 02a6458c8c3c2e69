import type { Action } from '@countermand/cancel-flow';
import { useEffect, useRef, type ReactElement } from 'react';
import { useReceivedRows } from '../../bulk/use-received-rows.ts';
import type { UploadFlow } from '../../bulk/use-upload-flow.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';
import { FlowLines } from '../cancel-order-dialog/flow-lines.tsx';

/** Where the check or the filing stands: on its way, uncertain, refused, without a session or a connection; and what can be done about it. */
export function BulkStanding({ flow: { state, description, upload, send } }: { readonly flow: UploadFlow }): ReactElement {
  const { own, say } = useOwnWords();
  const place = useRef<HTMLHeadingElement>(null);
  const { name } = state;
  const received = useReceivedRows(upload?.name ?? '', name === 'submitting');
  // What was pressed is there no more.
  useEffect(() => place.current?.focus(), [name]);
  const checking = name === 'previewing';
  const labelOf = ({ id, label }: Action): string => (id === 'keep_order' || id === 'back' ? own('bulk.change') : say(label));
  return (
    <div data-cm="bulk-standing" data-state={name} data-tone={description.tone} role="status" aria-busy={description.busy}>
      <h2 ref={place} tabIndex={-1}>
        <span data-cm="sign" aria-hidden="true">
          {description.sign}
        </span>{' '}
        {checking ? own('bulk.checking') : name === 'preview_failed' ? own('bulk.check_failed') : say(description.title)}
      </h2>
      <FlowLines lines={description.body} />
      {description.busy && <progress aria-label={checking ? own('bulk.checking') : say(description.title)} />}
      {received !== undefined && <p>{own('bulk.received', { count: received })}</p>}
      <div data-cm="bulk-actions">
        {description.actions.filter(isOfUpload).map((action) => (
          <ActionButton key={action.id} name={action.id} disabled={!action.enabled} onClick={() => send(action.event)}>
            {labelOf(action)}
          </ActionButton>
        ))}
      </div>
    </div>
  );
}

/** It is part of the page, and neither closed nor shown again. */
function isOfUpload({ id }: Action): boolean {
  return id !== 'close' && id !== 'show';
}
