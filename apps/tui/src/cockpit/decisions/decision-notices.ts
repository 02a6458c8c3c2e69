import type { CancellationView } from '@countermand/core/model';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { counted, text } from '../../text/text.ts';
import type { Notice } from '../cockpit-context.ts';
import type { ManyOutcomes } from './act-on-many.ts';
import type { DecisionKind } from './decision.ts';

const DONE: Readonly<Record<DecisionKind, SafeText>> = { withdraw: text`taken back`, recheck: text`to be read again now`, resolve: text`recorded` };

/** What became of a decision about one. */
export function doneNotice(kind: DecisionKind, view: CancellationView): Notice {
  const left = view.requesters.filter(({ withdrawnAt }) => withdrawnAt === null).length;
  const order = safeText(view.reference, 60);
  if (kind === 'withdraw' && view.state !== 'withdrawn') {
    return { tone: 'caution', message: text`${order}: your request is taken back; ${counted(left, text`other still wants`, text`others still want`)} it stopped.` };
  }
  return { tone: 'good', message: text`${order}: ${DONE[kind]}.` };
}

export function progressNotice(tried: number, of: number): Notice {
  return { tone: 'plain', message: text`${tried} of ${of}…` };
}

/** What became of a decision about many, and why not of all. */
export function manyNotice(kind: DecisionKind, { done, refused, problem }: ManyOutcomes): Notice {
  if (refused === 0) return { tone: 'good', message: text`${done} ${DONE[kind]}.` };
  return { tone: 'caution', message: text`${done} ${DONE[kind]}; ${refused} not: ${safeText(problem?.detail ?? '', 300)}` };
}
