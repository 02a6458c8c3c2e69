import { targets } from '@countermand/client/groups';
import { useAction, useCalls, useWords } from '@countermand/react';
import { useId, useState, type ReactElement } from 'react';
import { Link } from 'wouter';
import { hrefTo } from '../../navigation/routes.ts';
import { Needs } from '../../parts/needs.tsx';
import { Screen } from '../../parts/screen.tsx';
import { stopEnglish } from '../../words/stop/english.ts';
import { MOST_PASTED, pastedReferences } from './pasted.ts';
import { Resolved } from './resolved.tsx';
import { sortedAnswers, type SortedAnswers } from './sorted-answers.ts';

/** `/stop` */
export function StopScreen(): ReactElement {
  const { own } = useWords(stopEnglish);
  return (
    <Screen title={own('console.stop.title')} about={own('console.stop.about')}>
      <Needs scope="cancellations:write">
        <Paste />
      </Needs>
    </Screen>
  );
}

function Paste(): ReactElement {
  const { own } = useWords(stopEnglish);
  const calls = useCalls(targets);
  const id = useId();
  const [text, setText] = useState('');
  // Each check is one of its own: a flow that was begun about other orders is not about these.
  const [checked, setChecked] = useState<{ readonly turn: number; readonly answers: SortedAnswers }>();
  const { run, busy, problem } = useAction(
    async (references: readonly string[]) => calls.resolve([...references]),
    (answers) => setChecked((before) => ({ turn: (before?.turn ?? 0) + 1, answers: sortedAnswers(answers) })),
  );
  const references = pastedReferences(text);
  const tooMany = references.length > MOST_PASTED;
  return (
    <>
      <form
        className="paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (references.length > 0 && !tooMany) run(references);
        }}
      >
        <label htmlFor={`${id}text`}>{own('console.stop.label')}</label>
        <textarea id={`${id}text`} data-search rows={6} value={text} spellCheck={false} autoComplete="off" aria-describedby={`${id}help`} onChange={({ target }) => setText(target.value)} />
        <p id={`${id}help`} className="about">
          {own('console.stop.help')}
        </p>
        <button type="submit" className="primary" disabled={busy || references.length === 0 || tooMany}>
          {own('console.stop.check', { count: references.length })}
        </button>
        <p role="status">
          {busy && own('console.stop.checking')}
          {problem && own('console.stop.failed', { text: problem.detail })}
        </p>
        {tooMany && (
          <p className="problem">
            {own('console.stop.too_many', { count: MOST_PASTED })} <Link href={hrefTo('bulk')}>{own('console.stop.to_upload')}</Link>
          </p>
        )}
      </form>
      {checked && <Resolved key={checked.turn} answers={checked.answers} />}
    </>
  );
}
