import type { ReactElement } from 'react';
import type { BatchView } from '@countermand/core/model';
import { failureCount } from '../../../batch/batch-standing.ts';
import { typedConsent } from '../../../cancel/consent.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { counted, text } from '../../../text/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { GateDialog } from '../../parts/gate-dialog.tsx';
import { TextDialog } from '../../parts/text-dialog.tsx';
import type { BatchActions } from './use-batch-actions.ts';

export type BatchQuestion =
  | { readonly ask: 'abort' }
  /** The key is made with the question, so that an answer that is given twice files nothing twice. */
  | { readonly ask: 'retry'; readonly idempotencyKey: string }
  /** With why another path was no good. */
  | { readonly ask: 'report'; readonly path: string; readonly why?: SafeText }
  | { readonly ask: 'replace'; readonly path: string };

export interface BatchQuestionsProps {
  readonly question: BatchQuestion;
  readonly view: BatchView;
  readonly actions: BatchActions;
  readonly write: (path: string, how: { readonly replace: boolean }) => void;
  readonly close: () => void;
}

/** What is asked before something is done with a batch. The first answer leaves all as it is. */
export function BatchQuestions({ question, view, actions, write, close }: BatchQuestionsProps): ReactElement {
  const then = (act: () => void): void => {
    close();
    act();
  };
  switch (question.ask) {
    case 'abort':
      return (
        <Dialog
          title={text`Abort ${safeText(view.name ?? view.id, 60)}?`}
          lines={abortLines(view)}
          choices={[
            { name: 'leave', sign: text`↑`, words: text`Leave it as it is` },
            { name: 'abort', sign: text`↩`, words: text`Abort: keep the orders that were not sent`, tone: 'caution' },
          ]}
          onChoose={(name) => then(() => name === 'abort' && void actions.abort())}
          onLeave={close}
        />
      );
    case 'retry':
      return <RetryQuestion count={failureCount(view)} retry={() => then(() => void actions.retry(question.idempotencyKey))} close={close} />;
    case 'report':
      return (
        <TextDialog
          title={text`Write every row into a file`}
          lines={question.why ? [text`✘ ${question.why}`] : [text`A table (CSV) with one line for each row of the file, as it is now. A path without a folder is in the folder that countermand was started in.`]}
          label={text`file`}
          initial={question.path}
          onSubmit={(path) => then(() => path.trim() !== '' && write(path.trim(), { replace: false }))}
          onLeave={close}
        />
      );
    case 'replace':
      return (
        <Dialog
          title={text`${safeText(question.path, 60)} is there already`}
          lines={[]}
          choices={[
            { name: 'leave', sign: text`=`, words: text`Leave that file as it is` },
            { name: 'replace', sign: text`!`, words: text`Replace it by the report`, tone: 'caution' },
          ]}
          onChoose={(name) => then(() => name === 'replace' && write(question.path, { replace: true }))}
          onLeave={close}
        />
      );
  }
}

function abortLines({ progress }: BatchView): readonly SafeText[] {
  const unsent = (progress?.accounts ?? []).reduce((sum, account) => sum + account.waiting + account.unsent, 0);
  const underWay = (progress?.accounts ?? []).reduce((sum, account) => sum + account.underWay, 0);
  return [
    text`${counted(unsent, text`order that was not sent is`, text`orders that were not sent are`)} taken back: this batch will not stop them. An aborted batch does not go on.`,
    ...(underWay > 0 ? [text`${counted(underWay, text`call has`, text`calls have`)} left already and cannot be taken back.`] : []),
  ];
}

interface RetryQuestionProps extends Pick<BatchQuestionsProps, 'close'> {
  readonly count: number;
  readonly retry: () => void;
}

/** Several orders need their count typed. */
function RetryQuestion({ count, retry, close }: RetryQuestionProps): ReactElement {
  const lines = [text`A new batch is filed of what failed for certain. What the provider refused is not asked again.`];
  if (count === 1) {
    return (
      <Dialog
        title={text`Stop the order that failed once more?`}
        lines={lines}
        choices={[
          { name: 'keep', sign: text`↩`, words: text`Keep order` },
          { name: 'stop', sign: text`✘`, words: text`Stop order`, tone: 'bad' },
        ]}
        onChoose={(name) => (name === 'stop' ? retry() : close())}
        onLeave={close}
      />
    );
  }
  return <GateDialog title={text`Stop the ${count} orders that failed once more?`} lines={lines} wanted={typedConsent(count)} onAgree={retry} onLeave={close} />;
}
