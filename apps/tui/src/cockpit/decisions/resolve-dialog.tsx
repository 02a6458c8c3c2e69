import { parseResolution, RESOLUTIONS, type Resolution } from '@countermand/core';
import type { CancellationView } from '@countermand/core/model';
import { useState, type ReactElement } from 'react';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { describeState } from '../../view/describe-state.ts';
import { plainLine } from '../../view/detail-line.ts';
import { RESOLUTION_WORDS } from '../../view/resolution-words.ts';
import { sentAndSeenLines } from '../../view/sent-and-seen.ts';
import { useCockpit } from '../cockpit-context.ts';
import { useStory } from '../data/use-story.ts';
import { tonedLines } from '../parts/detail-lines.ts';
import { Dialog } from '../parts/dialog.tsx';
import { TextDialog } from '../parts/text-dialog.tsx';

export interface ResolveDialogProps {
  readonly view: CancellationView;
  readonly onDecided: (resolution: Resolution) => void;
  readonly onLeave: () => void;
}

const LEAVE = { name: 'leave', sign: text`■`, words: text`Leave it as it is` } as const;

/** A person's decision in three steps: what it is, what that rests on, and whether it is to be recorded. */
export function ResolveDialog({ view, onDecided, onLeave }: ResolveDialogProps): ReactElement {
  const [as, setAs] = useState<Resolution['as']>();
  const [decided, setDecided] = useState<Resolution>();
  const [wrong, setWrong] = useState<SafeText>();
  const { size } = useCockpit();
  const { value: story } = useStory(view.id);
  const reference = safeText(view.reference, 60);
  const known = [plainLine(view.remark === undefined ? describeState(view, text`here`) : safeText(view.remark)), ...(story ? sentAndSeenLines(story.events) : [])];
  const evidence = tonedLines(known, { columns: size.columns, state: view.state }).map(({ words }) => words);
  if (as === undefined) {
    return (
      <Dialog
        title={text`What became of ${reference}?`}
        lines={[...evidence, text`Look at the order at the provider before you decide.`]}
        choices={[LEAVE, ...RESOLUTIONS.map((name) => ({ name, ...RESOLUTION_WORDS[name] }))]}
        onChoose={(name) => (name === 'leave' ? onLeave() : setAs(name))}
        onLeave={onLeave}
      />
    );
  }
  const { sign, words, meaning } = RESOLUTION_WORDS[as];
  if (decided === undefined) {
    const submit = (note: string): void => {
      const parsed = parseResolution({ as, note });
      if (parsed.ok) setDecided(parsed.value);
      else setWrong(safeText(parsed.problem.detail));
    };
    return (
      <TextDialog
        title={text`${sign} ${words}: what does that rest on?`}
        lines={[
          text`Such as what you saw at the provider, or what its support told you. It is kept with the decision.`,
          ...(wrong === undefined ? [] : [text`! ${wrong}`]),
          ...(as === 'send_again' ? [text`Enter goes on without a note.`] : []),
        ]}
        label={text`Note:`}
        onSubmit={submit}
        onLeave={onLeave}
      />
    );
  }
  return (
    <Dialog
      title={text`${sign} ${words}: record this for ${reference}?`}
      lines={[meaning, ...(decided.note === undefined ? [] : [text`"${safeText(decided.note, 500)}"`])]}
      choices={[LEAVE, { name: 'record', sign, words: as === 'send_again' ? text`Send again` : text`Record it` }]}
      onChoose={(name) => (name === 'leave' ? onLeave() : onDecided(decided))}
      onLeave={onLeave}
    />
  );
}
