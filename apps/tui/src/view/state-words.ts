import type { CancellationState } from '@countermand/core/model';
import type { Colour, Paint } from '../text/paint.ts';
import type { SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

interface StateLook {
  readonly sign: SafeText;
  readonly colour: Colour;
  readonly word: SafeText;
}

/** A state is told by a word and a sign; the colour only helps. */
const LOOKS: Readonly<Record<CancellationState, StateLook>> = {
  scheduled: { sign: text`◷`, colour: 'cyan', word: text`scheduled` },
  queued: { sign: text`…`, colour: 'cyan', word: text`queued` },
  sending: { sign: text`↑`, colour: 'cyan', word: text`sending` },
  requested: { sign: text`⇄`, colour: 'yellow', word: text`requested` },
  unknown: { sign: text`?`, colour: 'yellow', word: text`unknown` },
  needs_attention: { sign: text`!`, colour: 'red', word: text`needs attention` },
  cancelled: { sign: text`✔`, colour: 'green', word: text`cancelled` },
  refused: { sign: text`✘`, colour: 'red', word: text`refused` },
  failed: { sign: text`✘`, colour: 'red', word: text`failed` },
  withdrawn: { sign: text`↩`, colour: 'dim', word: text`withdrawn` },
};

export function stateLook(state: CancellationState): StateLook {
  return LOOKS[state];
}

/** `✔ cancelled`. */
export function stateText(state: CancellationState, paint: Paint): SafeText {
  const { sign, colour, word } = LOOKS[state];
  return paint(colour, text`${sign} ${word}`);
}
