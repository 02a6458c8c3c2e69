import type { BatchCheck } from '@countermand/client';
import { useId, useState, type ReactElement } from 'react';
import { saveFile } from '../../bulk/save-file.ts';
import type { Checking } from '../../bulk/use-checking.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { withoutTurns } from '../../localization/without-turns.ts';
import { ActionButton } from '../../parts/action-button/action-button.tsx';

/** So many rows are shown at once: more are shown when they are asked for. */
const AT_ONCE = 100;

/** The rows that are left out, each with what is wrong and what to do. */
export function BulkProblems({ checking, check: { problems, more } }: { readonly checking: Checking; readonly check: BatchCheck }): ReactElement | null {
  const { own } = useOwnWords();
  const id = useId();
  const [most, setMost] = useState(AT_ONCE);
  if (problems.length === 0) return null;
  const hidden = problems.length - most;
  return (
    <div data-cm="bulk-problems">
      <h3 id={`${id}title`}>{own('bulk.problems')}</h3>
      <p>{own('bulk.problems_do')}</p>
      <div data-cm="scroll" role="group" aria-labelledby={`${id}title`} tabIndex={0}>
        <table data-cm="rows" aria-labelledby={`${id}title`}>
          <thead>
            <tr>
              <th scope="col">{own('bulk.line')}</th>
              <th scope="col">{own('bulk.written')}</th>
              <th scope="col">{own('bulk.why')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, most).map(({ number, line, reference, state, problem }) => (
              <tr key={number} data-state={state} data-code={problem?.code}>
                <th scope="row">{line}</th>
                <td>{reference}</td>
                <td>{problem && withoutTurns(problem.message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p>{own('bulk.more', { count: more })}</p>}
      <div data-cm="bulk-actions">
        {hidden > 0 && (
          <ActionButton name="show_more" onClick={() => setMost(most + AT_ONCE)}>
            {own('bulk.show_more', { count: Math.min(AT_ONCE, hidden) })}
          </ActionButton>
        )}
        <ActionButton name="download" onClick={() => saveFile(checking.problemTable(problems), 'problems.csv')}>
          {own('bulk.download')}
        </ActionButton>
      </div>
    </div>
  );
}
