import type { ReactElement } from 'react';
import type { BatchSettings } from '@countermand/core';
import type { ReasonCode } from '@countermand/core/model';
import { typedConsent } from '../../../cancel/consent.ts';
import { safeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { GateDialog } from '../../parts/gate-dialog.tsx';
import { NoteDialog } from '../../parts/note-dialog.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';

export type FileQuestion = 'reason' | 'note' | 'stop';

export interface FileQuestionsProps {
  readonly question: FileQuestion;
  readonly name: string;
  readonly count: number;
  readonly settings: BatchSettings;
  readonly onReason: (reason: ReasonCode) => void;
  readonly onNote: (note: string) => void;
  readonly onStop: () => void;
  readonly close: () => void;
}

/** What is asked about a file. The answer that is there at first keeps the orders. */
export function FileQuestions({ question, settings, onReason, onNote, close, ...stop }: FileQuestionsProps): ReactElement {
  const then = (act: () => void): void => {
    close();
    act();
  };
  switch (question) {
    case 'reason':
      return <ReasonDialog title={text`Why are they stopped?`} reason={settings.reason} onChoose={(reason) => then(() => onReason(reason))} onLeave={close} />;
    case 'note':
      return <NoteDialog note={settings.note ?? ''} onWrite={(note) => then(() => onNote(note))} onLeave={close} />;
    case 'stop':
      return <StopQuestion {...stop} close={close} />;
  }
}

/** Several orders need their count typed; one is chosen. */
function StopQuestion({ name, count, onStop, close }: Pick<FileQuestionsProps, 'name' | 'count' | 'onStop' | 'close'>): ReactElement {
  if (count === 1) {
    return (
      <Dialog
        title={text`Stop the order in ${safeText(name, 60)}?`}
        lines={[]}
        choices={[
          { name: 'keep', sign: text`↩`, words: text`Keep order` },
          { name: 'stop', sign: text`✘`, words: text`Stop order`, tone: 'bad' },
        ]}
        onChoose={(chosen) => (close(), chosen === 'stop' && onStop())}
        onLeave={close}
      />
    );
  }
  return <GateDialog title={text`Stop the ${count} orders in ${safeText(name, 60)}?`} wanted={typedConsent(count)} onAgree={() => (close(), onStop())} onLeave={close} />;
}
