import { randomUUID } from 'node:crypto';
import { Box } from 'ink';
import { useState, type ReactElement } from 'react';
import { failureCount } from '../../../batch/batch-standing.ts';
import { safeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useNow } from '../../data/use-now.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useKept } from '../../navigation/use-kept.ts';
import { PieceLines } from '../../parts/pieces.tsx';
import { Problem } from '../../parts/problem.tsx';
import { staleLines } from '../../parts/stale-lines.ts';
import { TroubleLines } from '../../parts/trouble-lines.tsx';
import { Words } from '../../parts/words.tsx';
import { batchHead } from './batch-head.ts';
import { BATCH_KEYS } from './batch-keys.ts';
import { BatchQuestions, type BatchQuestion } from './batch-questions.tsx';
import { BatchRows } from './batch-rows.tsx';
import { ROW_CHOICES, rowChoiceText, type RowChoice } from './row-choices.ts';
import { useBatchActions } from './use-batch-actions.ts';
import { useReport } from './use-report.ts';
import { useUnworked } from './use-unworked.ts';

/** Counting the rows of a batch is work: it is looked at this far apart, milliseconds. */
const REST_MS = 1_000;

/** The rows get at least this much of the screen, whatever there is to be said above them. */
const LEAST_ROWS = 6;

/** One batch as it goes on, and its rows. */
export function BatchScreen({ id }: { readonly id: string }): ReactElement {
  const { service, size, readonly, notify } = useCockpit();
  const { value: view, problem, reload } = useAnswer(`batch ${id}`, (signal) => service.batches.get(id, signal), { live: true, restMs: REST_MS });
  const [choice, setChoice] = useKept<RowChoice>('choice', 'all');
  const [question, setQuestion] = useState<BatchQuestion>();
  // Where no answer came, the same is asked again under the same key.
  const [retryKey, setRetryKey] = useKept('retry key', randomUUID());
  const { retry: retryUnder, ...others } = useBatchActions(id, reload);
  const actions = { ...others, retry: async (key: string) => (await retryUnder(key)) && (setRetryKey(randomUUID()), true) };
  const write = useReport(id, setQuestion);
  const unworked = useUnworked(view);
  const now = useNow();
  const retry = (): void => {
    if (!view || failureCount(view) === 0) notify('plain', text`Nothing of it has failed, so there is nothing to try again.`);
    else {
      setRetryKey(retryKey);
      setQuestion({ ask: 'retry', idempotencyKey: retryKey });
    }
  };
  useKeys(BATCH_KEYS, {
    pause: () => void actions.pause(),
    resume: () => void actions.resume(),
    abort: () => setQuestion({ ask: 'abort' }),
    retry,
    report: () => setQuestion({ ask: 'report', path: `${id}.csv` }),
    rows: () => setChoice(ROW_CHOICES[(ROW_CHOICES.indexOf(choice) + 1) % ROW_CHOICES.length] ?? 'all'),
  });
  if (!view) return problem ? <Problem problem={problem} /> : <Words tone="dim">{text` Asking for ${safeText(id)}…`}</Words>;
  const stale = staleLines(problem, size);
  const above = stale.length + 1;
  const head = batchHead(view, { now, columns: size.columns, readonly, unworked }).slice(0, Math.max(1, size.rows - LEAST_ROWS - above));
  return (
    <Box flexDirection="column" height={size.rows}>
      <TroubleLines lines={stale} />
      <PieceLines lines={head} />
      <Words tone="strong">{text` Rows: ${rowChoiceText(choice)}`}</Words>
      <BatchRows key={choice} id={id} choice={choice} height={size.rows - head.length - above} />
      {question ? (
        <BatchQuestions
          question={question}
          view={view}
          actions={actions}
          write={write}
          close={() => setQuestion(undefined)}
        />
      ) : null}
    </Box>
  );
}
