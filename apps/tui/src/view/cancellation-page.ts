import { REASON_LABELS, type CancellationView, type Evidence, type EventView, type ReasonCode } from '@countermand/core/model';
import { ageText } from '../text/duration.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { describeReplacement, describeState } from './describe-state.ts';
import { factLine, GAP_LINE, headingLine, instantText, plainLine, type DetailLine } from './detail-line.ts';
import { evidenceLines } from './evidence-lines.ts';
import { nextAction } from './next-action.ts';
import { stateLook } from './state-words.ts';
import { timelineLines } from './timeline-lines.ts';

export interface CancellationStory {
  readonly view: CancellationView;
  /** Oldest first, as far as they are known. */
  readonly events: readonly EventView[];
}

export interface PagePlace {
  readonly now: number;
  /** How a person decides. */
  readonly decide: SafeText;
  /** Said where nobody reads it now. */
  readonly unread?: SafeText | undefined;
}

/** One cancellation in full: did it stop, how do we know, will it start again, and how it came to that. */
export function cancellationPage({ view, events }: CancellationStory, place: PagePlace): readonly DetailLine[] {
  const { now } = place;
  const evidence = justification(events);
  const decision = decisionOn(events);
  return [
    ...headLines(view, place),
    ...section(text`How it is known`, decision ? decisionLines(decision) : evidence ? evidenceLines(evidence) : []),
    ...section(text`What was seen before that`, decision && evidence ? evidenceLines(evidence) : []),
    ...section(text`Who asked`, view.requesters.map(requesterLine)),
    ...section(text`Times`, timeLines(view, now)),
    ...section(text`What it is`, identityLines(view)),
    ...section(text`What happened`, timelineLines(events)),
  ];
}

/** The evidence that justifies the state: of the last event that changed it and holds some. */
export function justification(events: readonly EventView[]): Evidence | undefined {
  return events.findLast((event) => event.type === 'cancellation.state_changed' && event.evidence !== null)?.evidence ?? undefined;
}

/** The event by which a person ended it. */
function decisionOn(events: readonly EventView[]): EventView | undefined {
  const last = events.findLast(({ type }) => type === 'cancellation.state_changed');
  return last?.data.decision === undefined ? undefined : last;
}

function decisionLines({ actor, channel, at, reason }: EventView): readonly DetailLine[] {
  return [
    factLine(text`decided by`, text`${safeText(actor, 80)} (${safeText(channel, 20)})`),
    factLine(text`at`, instantText(at)),
    ...(reason === null ? [] : [factLine(text`resting on`, text`"${safeText(reason, 600)}"`)]),
  ];
}

/** What it is now, what comes next, and what to look at. */
export function headLines(view: CancellationView, { now, decide, unread }: PagePlace): readonly DetailLine[] {
  const { sign, word } = stateLook(view.state);
  const number = view.orderNumber === undefined ? text`` : text`  order ${safeText(view.orderNumber, 40)}`;
  const replacement = describeReplacement(view, text`recheck (r)`);
  const { before, after } = view.providerStatus;
  return [
    { kind: 'title', words: text`${sign} ${word}  ${safeText(view.reference, 80)}${number}` },
    plainLine(describeState(view, decide, unread)),
    ...(replacement ? [view.replacement?.hold === 'failed' ? warningLine(replacement) : plainLine(replacement)] : []),
    ...view.warnings.map(({ message }) => warningLine(safeText(message, 600))),
    factLine(text`next`, nextAction(view, now, unread)),
    ...(before === null && after === null ? [] : [factLine(text`provider`, text`${safeText(before ?? 'not read')} → ${safeText(after ?? 'not known')}`)]),
  ];
}

function warningLine(words: SafeText): DetailLine {
  return { kind: 'warning', words: text`! ${words}` };
}

function section(title: SafeText, lines: readonly DetailLine[]): readonly DetailLine[] {
  return lines.length === 0 ? [] : [GAP_LINE, headingLine(title), ...lines];
}

function requesterLine({ actor, channel, reason, note, requestedAt, withdrawnAt }: CancellationView['requesters'][number]): DetailLine {
  const taken = withdrawnAt === null ? text`` : text`; taken back ${instantText(withdrawnAt)}`;
  const said = note === null ? text`` : text`: "${safeText(note, 500)}"`;
  return plainLine(text`  ${safeText(actor, 80)} (${safeText(channel, 20)}), ${instantText(requestedAt)}, ${reasonText(reason)}${said}${taken}`);
}

function timeLines({ createdAt, updatedAt, settledAt, compactedAt }: CancellationView, now: number): readonly DetailLine[] {
  return [
    factLine(text`asked`, text`${instantText(createdAt)}, ${ageText(createdAt, now)} ago`),
    factLine(text`changed`, text`${instantText(updatedAt)}, ${ageText(updatedAt, now)} ago`),
    ...(settledAt === undefined ? [] : [factLine(text`settled`, instantText(settledAt))]),
    ...(compactedAt === undefined ? [] : [factLine(text`compacted`, text`${instantText(compactedAt)}: details were removed, as their time was over`)]),
  ];
}

function identityLines(view: CancellationView): readonly DetailLine[] {
  return [
    factLine(text`id`, text`${safeText(view.id)}${view.demo ? text`  (demo)` : text``}`),
    factLine(text`account`, text`${safeText(view.account)} at ${safeText(view.provider)}`),
    factLine(text`attempts`, text`${view.attempts}`),
    factLine(text`reason`, text`${reasonText(view.reason)}${view.note === null ? text`` : text`: "${safeText(view.note, 500)}"`}`),
    ...(view.batch === undefined ? [] : [factLine(text`batch`, safeText(view.batch))]),
    ...(view.retryOf === undefined ? [] : [factLine(text`retry of`, safeText(view.retryOf))]),
  ];
}

function reasonText(reason: string): SafeText {
  return safeText(REASON_LABELS[reason as ReasonCode] ?? reason, 60);
}
