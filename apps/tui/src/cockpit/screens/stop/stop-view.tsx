import { describe } from '@countermand/cancel-flow';
import { Box } from 'ink';
import { useState, type ReactElement } from 'react';
import { flowText } from '../../../flow/flow-text.ts';
import { safeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { wrapped } from '../../../text/wrap.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useNow } from '../../data/use-now.ts';
import { FLOW_TONES } from '../../flows/flow-tones.ts';
import { messageLines } from '../../parts/message-lines.ts';
import { Scroll, type TonedLine } from '../../parts/scroll.tsx';
import { Words } from '../../parts/words.tsx';
import { ActionList } from './action-list.tsx';
import { flowLines } from './flow-lines.ts';
import { StopDialog, type StopDialogName } from './stop-dialog.tsx';
import { PAGE_KEYS } from './stop-keys.ts';
import { stopRoom } from './stop-room.ts';
import { useActions } from './use-actions.ts';
import { choicesText, useOfferedOptions } from './use-choices.ts';
import { useEvidence } from './use-evidence.ts';
import { useStopFlow } from './use-stop-flow.ts';
import { useStopKeys } from './use-stop-keys.ts';

/** What is asked may take so many lines. */
const MOST_TITLE = 2;

/** What the flow shows and offers: the words of the machine, which every face has. */
export function StopView({ references }: { readonly references: readonly string[] }): ReactElement {
  const { size } = useCockpit();
  const now = useNow();
  const flow = useStopFlow(references);
  const { state, looked, send } = flow;
  const evidences = useEvidence(state);
  const [dialog, setDialog] = useState<StopDialogName>();
  const description = describe(state);
  const confirming = state.name === 'confirming' ? state : undefined;
  const offered = useOfferedOptions(confirming?.question.previews ?? []);
  const title = messageLines(text`${safeText(description.sign)} ${flowText(description.title, now)}`, { columns: size.columns, most: MOST_TITLE, indent: 2 });
  const choices = confirming ? wrapped(choicesText(confirming, offered), size.columns - 1, 1) : [];
  const lines = flowLines(state, { looked, evidences, now }).flatMap((line) => broken(line, size.columns));
  const room = stopRoom({ rows: size.rows, title: title.length, lines: lines.length, choices: choices.length, actions: description.actions.length });
  const { cursor, rest } = useActions({ flow, description, isReadable: room.isReadable, onGate: () => setDialog('gate') });
  useStopKeys({
    flow,
    offered,
    // After the answer, a second Enter is to meet what changes nothing.
    onDialog: (name) => {
      rest();
      setDialog(name);
    },
  });

  return (
    <Box flexDirection="column" height={size.rows}>
      {title.slice(0, room.title).map((line, index) => (
        <Words key={index} tone={FLOW_TONES[description.tone]}>
          {line}
        </Words>
      ))}
      <Scroll name={'orders' in state ? 'recorded' : state.name} lines={lines} height={room.lines} keys={PAGE_KEYS} />
      {choices.slice(0, room.choices).map((line, index) => (
        <Words key={index} tone="accent">
          {line}
        </Words>
      ))}
      <ActionList description={description} cursor={cursor} rows={room.actions} />
      {room.hasHint ? <Words tone="dim">{text` ↑ ↓ choose · enter · esc ${confirming ? text`keeps ${references.length === 1 ? text`the order` : text`the orders`}` : text`back`} · ? keys`}</Words> : null}
      {confirming && dialog ? <StopDialog name={dialog} state={confirming} gate={description.gate?.text ?? ''} send={send} onDone={() => setDialog(undefined)} /> : null}
    </Box>
  );
}

/** A line as the lines it takes here, those that follow a little further in. */
function broken({ tone, words }: TonedLine, columns: number): readonly TonedLine[] {
  const inset = words.length - words.trimStart().length;
  return wrapped(words, columns - 2, inset + 2).map((part) => ({ tone, words: text` ${part}` }));
}
