import { Box } from 'ink';
import { useState, type ReactElement } from 'react';
import type { ReasonCode } from '@countermand/core/model';
import { batchSettings } from '../../../batch/batch-flags.ts';
import { safeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useKept } from '../../navigation/use-kept.ts';
import { Problem } from '../../parts/problem.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { Words } from '../../parts/words.tsx';
import { FILE_KEYS } from './file-keys.ts';
import { checkedLines, progressText } from './file-lines.ts';
import { FileQuestions, type FileQuestion } from './file-questions.tsx';
import { useCheckedFile } from './use-checked-file.ts';
import { useFiling } from './use-filing.ts';

/** A file of orders: it is checked, a person chooses and agrees, and it is recorded as a batch. */
export function FileScreen({ path }: { readonly path: string }): ReactElement {
  const { size } = useCockpit();
  const { checked, again } = useCheckedFile(path);
  const { filing, file } = useFiling();
  const [reason, setReason] = useKept<ReasonCode | undefined>('reason', undefined);
  const [note, setNote] = useKept<string | undefined>('note', undefined);
  const [question, setQuestion] = useState<FileQuestion>();
  const accepted = checked.state === 'checked' ? checked.check.rows.accepted : 0;
  const askOnce = (asked: FileQuestion) => (): void => {
    if (filing === undefined && accepted > 0) setQuestion(asked);
  };
  useKeys(FILE_KEYS, {
    stop: askOnce('stop'),
    reason: askOnce('reason'),
    note: askOnce('note'),
    again: () => filing === undefined && again(),
  });
  if (checked.state === 'checking') return <Words tone="dim">{text` Checking ${safeText(path, 200)}… ${progressText(checked.progress, checked.size)}`}</Words>;
  if (checked.state === 'refused') {
    return (
      <Box flexDirection="column">
        <Problem problem={checked.problem} rows={size.rows - 1} />
        <Words tone="dim">{text`   Nothing was recorded. c checks it again · esc goes back`}</Words>
      </Box>
    );
  }
  const settings = batchSettings(checked.file.settings, { wait: false, ...(reason && { reason }), ...(note !== undefined && { note }) });
  return (
    <Box flexDirection="column" height={size.rows}>
      <Scroll lines={checkedLines(checked, settings)} height={size.rows - 2} />
      <Words tone={filing ? 'accent' : 'plain'}>{filing ? text` … recording: ${progressText(filing, checked.size)}` : text` `}</Words>
      <Words tone="dim">{accepted === 0 ? text` c check again · esc back` : text` s stop these orders (asks first) · r reason · n note · c check again · esc back`}</Words>
      {question ? (
        <FileQuestions
          question={question}
          name={checked.file.name}
          count={accepted}
          settings={settings}
          onReason={setReason}
          onNote={setNote}
          onStop={() => void file(checked, settings)}
          close={() => setQuestion(undefined)}
        />
      ) : null}
    </Box>
  );
}
