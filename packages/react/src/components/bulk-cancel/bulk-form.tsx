import { useId, useState, type ReactElement } from 'react';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';
import { MOST_BYTES, type BulkDraft, type DraftProblem } from './bulk-draft.ts';
import { BulkOptions } from './bulk-options.tsx';

/** Those that the server takes and that a file does not tell by itself. */
const ENCODINGS = ['windows-1252', 'utf-16le', 'utf-16be'] as const;

const MEBIBYTE = 1024 * 1024;

export interface BulkFormProps {
  readonly draft: BulkDraft;
  readonly onDraft: (draft: BulkDraft) => void;
  readonly onCheck: () => void;
  readonly busy: boolean;
  readonly problem: DraftProblem | 'unreadable' | undefined;
  /** Why what checks lists is not there. */
  readonly notLoaded: string | undefined;
}

/** The list, and what applies to all of it. */
export function BulkForm({ draft, onDraft, onCheck, busy, problem, notLoaded }: BulkFormProps): ReactElement {
  const { own } = useOwnWords();
  const id = useId();
  const [over, setOver] = useState(false);
  const { file, encoding, text } = draft;
  const size = { size: Math.ceil((file?.size ?? 0) / MEBIBYTE), limit: MOST_BYTES / MEBIBYTE };
  return (
    <form
      data-cm="bulk-form"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <div
        data-cm="bulk-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [dropped] = event.dataTransfer.files;
          if (dropped) onDraft({ ...draft, file: dropped });
        }}
      >
        <label htmlFor={`${id}file`}>{own('bulk.file')}</label>
        <input id={`${id}file`} type="file" accept=".csv,.tsv,.txt,.ndjson,.jsonl,text/csv" aria-describedby={`${id}columns`} onChange={({ target }) => onDraft({ ...draft, file: target.files?.[0] })} />
        {file ? (
          <p data-cm="bulk-chosen">
            <output>{file.name}</output>{' '}
            <ActionButton name="remove" onClick={() => onDraft({ ...draft, file: undefined })}>
              {own('bulk.remove')}
            </ActionButton>
          </p>
        ) : (
          <p>{own('bulk.drop')}</p>
        )}
        <p id={`${id}columns`} data-cm="hint">
          {own('bulk.columns')}
        </p>
      </div>
      {file ? (
        <>
          <label htmlFor={`${id}encoding`}>{own('bulk.encoding')}</label>
          <select id={`${id}encoding`} value={encoding} onChange={({ target }) => onDraft({ ...draft, encoding: target.value })}>
            <option value="">{own('bulk.encoding_own')}</option>
            {ENCODINGS.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </>
      ) : (
        <>
          <label htmlFor={`${id}text`}>{own('bulk.text')}</label>
          <textarea id={`${id}text`} rows={5} value={text} spellCheck={false} autoComplete="off" onChange={({ target }) => onDraft({ ...draft, text: target.value })} />
        </>
      )}
      <BulkOptions draft={draft} onDraft={onDraft} />
      {(problem ?? notLoaded) !== undefined && (
        <p data-cm="problem" data-code={problem ?? 'not_loaded'} role="alert">
          {problem ? own(`bulk.${problem}`, size) : own('problem.said', { text: notLoaded ?? '' })}
        </p>
      )}
      <div data-cm="bulk-actions">
        <ActionButton type="submit" name="check" disabled={busy}>
          {own('bulk.check')}
        </ActionButton>
      </div>
    </form>
  );
}
