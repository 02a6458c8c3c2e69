import type { BatchState } from '@countermand/core/model';
import type { Colour, Paint } from '../text/paint.ts';
import type { SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

interface BatchLook {
  readonly colour: Colour;
  readonly text: SafeText;
}

/** A state is told by a word and a sign; the colour only helps. */
const LOOKS: Readonly<Record<BatchState, BatchLook>> = {
  receiving: { colour: 'cyan', text: text`… receiving` },
  ready: { colour: 'cyan', text: text`◷ ready` },
  running: { colour: 'cyan', text: text`↑ running` },
  paused: { colour: 'yellow', text: text`‖ paused` },
  finished: { colour: 'green', text: text`✔ finished` },
  aborted: { colour: 'dim', text: text`↩ aborted` },
};

export function batchStateLook(state: BatchState): BatchLook {
  return LOOKS[state];
}

/** `↑ running`. */
export function batchStateText(state: BatchState, paint: Paint): SafeText {
  return paint(LOOKS[state].colour, LOOKS[state].text);
}
