import type { CancellationState, CancellationView, ReplacementView } from '@countermand/core/model';
import type { TrackedOrder } from '../machine/tracked-order.ts';
import { say, type Message } from '../messages/message.ts';
import { codeLine } from './code-line.ts';
import type { Line, Look, Timing } from './description.ts';
import { line, present } from './lines.ts';
import { CAUTION, DANGER, lookOf, NEUTRAL, WAITING, WARNING } from './looks.ts';

/** One order of a recorded request, as what it is. */
export interface OrderDescription extends Look {
  /** The reference, or what was asked for. */
  readonly order: string;
  /** The state in a word or two. */
  readonly state: Message;
  readonly body: readonly Line[];
  readonly timing: readonly Timing[];
}

/** Where an order of a request stands: the state of its cancellation, or why it has none. */
export type Standing = CancellationState | 'waiting' | 'not_accepted';

export function standingOf({ cancellation, problem }: TrackedOrder): Standing {
  return cancellation?.state ?? (problem ? 'not_accepted' : 'waiting');
}

export function describeOrder(order: TrackedOrder): OrderDescription {
  const { asked, cancellation, problem } = order;
  const look = lookOf(order);
  const standing = standingOf(order);
  const same = { ...look, state: say(`state.${standing}`) };
  return cancellation
    ? { ...same, order: cancellation.reference, body: bodyOf(cancellation, look), timing: timingOf(cancellation) }
    : { ...same, order: asked, body: [line(look, say(`means.${standing}`), problem?.detail)], timing: [] };
}

function bodyOf(view: CancellationView, look: Look): readonly Line[] {
  const { state, remark, refusal, failure, replacement, warnings, joined, demo } = view;
  const { before, after } = view.providerStatus;
  const how = state === 'cancelled' ? proof(view) : undefined;
  return present(
    line(look, say(`means.${state}`), remark),
    how && line(NEUTRAL, how),
    refusal && codeLine(DANGER, 'refusal', refusal),
    failure && codeLine(DANGER, 'failure', failure),
    replacement && replacementLine(view.account, replacement),
    ...warnings.map((warning) => codeLine(WARNING, 'warning', warning)),
    (before !== null || after !== null) && line(NEUTRAL, say('provider_words', { before: before ?? say('not_known'), after: after ?? say('not_known') })),
    joined && line(NEUTRAL, say('joined')),
    demo && line(NEUTRAL, say('demo')),
  );
}

function proof({ alreadyCancelled, confirmedBy }: CancellationView): Message | undefined {
  if (alreadyCancelled) return say('confirmed.already');
  return confirmedBy && say(`confirmed.${confirmedBy}`);
}

const HOLDS: Readonly<Record<ReplacementView['hold'], Look>> = { pending: WAITING, held: NEUTRAL, failed: WARNING, left: CAUTION };

function replacementLine(account: string, { target, hold }: ReplacementView): Line {
  const order = target ? `${account}:${target.kind}/${target.id}` : say('hold.some_order');
  return line(HOLDS[hold], say(`hold.${hold}`, { order }));
}

function timingOf({ state, updatedAt, nextActionAt }: CancellationView): readonly Timing[] {
  const changed: Timing = { kind: 'changed', at: updatedAt, message: say('timing.changed', { ago: { ago: updatedAt } }) };
  if (nextActionAt === undefined) return [changed];
  const next: Timing =
    state === 'scheduled'
      ? { kind: 'undo_until', at: nextActionAt, message: say('timing.undo_until', { time: { at: nextActionAt } }) }
      : { kind: 'next', at: nextActionAt, message: say('timing.next', { ago: { ago: nextActionAt } }) };
  return [next, changed];
}
