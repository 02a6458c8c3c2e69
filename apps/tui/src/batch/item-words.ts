import type { BatchItemView } from '@countermand/core/model';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { describeState } from '../view/describe-state.ts';
import { nextAction } from '../view/next-action.ts';
import { saidText } from '../view/said-text.ts';
import { stateLook } from '../view/state-words.ts';

/** What became of one row of a batch: `✔ cancelled`, `✘ wrong row`. */
export function itemStateText({ state, cancellation }: BatchItemView): SafeText {
  switch (state) {
    case 'waiting':
      return text`◷ waiting`;
    case 'filed':
      return cancellation ? text`${stateLook(cancellation.state).sign} ${stateLook(cancellation.state).word}` : text`… filed`;
    case 'invalid':
      return text`✘ wrong row`;
    case 'duplicate':
      return text`= repeated`;
    case 'failed':
      return text`✘ not filed`;
    case 'withdrawn':
      return text`↩ taken back`;
  }
}

/** Why, in one line that may be cut at its end: the code or the provider's words come first; else what happens next. */
export function itemKnown(item: BatchItemView, now: number): SafeText {
  const { problem, cancellation } = item;
  if (problem) return text`${safeText(problem.code)}: ${safeText(problem.message, 200)}`;
  if (!cancellation) return itemStory(item);
  const said = saidText(cancellation);
  return said === '' ? nextAction(cancellation, now) : said;
}

/** Why, or what it means, in a sentence. */
export function itemStory({ state, problem, cancellation, joined }: BatchItemView): SafeText {
  if (problem) return safeText(problem.message, 600);
  if (cancellation) return joined ? text`It was being stopped already. ${describeState(cancellation)}` : describeState(cancellation);
  switch (state) {
    case 'waiting':
      return text`Its turn has not come.`;
    case 'duplicate':
      return text`The order is in the file before.`;
    case 'withdrawn':
      return text`The batch was aborted before its turn came; nothing was sent.`;
    case 'filed':
    case 'invalid':
    case 'failed':
      return text``;
  }
}
