import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CANCELLATION_STATES, isEndState, type CancellationView } from '@countermand/core/model';
import { historyOf } from '../test-support/histories.ts';
import { beneath, keysSaid, ordersIn } from '../test-support/said.ts';
import { previewOf, second, tracked } from '../test-support/samples.ts';
import { BUSY, PROBLEM } from '../test-support/states.ts';
import { describe as describeState } from '../view/describe.ts';
import { wantedEffects } from './effect.ts';
import type { FlowEvent, PersonEvent } from './event.ts';
import { IDLE, type FlowState } from './state.ts';
import { transition } from './transition.ts';

const ORDERS = ['shop:1', 'shop:2'];
const PERSON: readonly PersonEvent[] = [
  { type: 'open', orders: ['shop:1'] },
  { type: 'open', orders: ORDERS },
  { type: 'close' },
  { type: 'show' },
  { type: 'retry' },
  { type: 'choose', choices: { reason: 'fraud' } },
  { type: 'choose', choices: { options: { refund: true } } },
  { type: 'type', text: 'cancel-2' },
  { type: 'confirm' },
  { type: 'confirm' },
  { type: 'send_again' },
  { type: 'look' },
  { type: 'back' },
  { type: 'withdraw' },
  { type: 'went_offline' },
  { type: 'came_online' },
];

interface Roll {
  readonly what: 'button' | 'person' | 'answer' | 'update' | 'stray';
  readonly choice: number;
  readonly other: number;
}

const number = fc.noBias(fc.nat(9_999));
const what = fc.constantFrom<Roll['what'][]>('button', 'button', 'button', 'person', 'answer', 'answer', 'answer', 'answer', 'update', 'update', 'stray');
const rolls = fc.array(fc.record({ what, choice: number, other: number }), { minLength: 20, maxLength: 60, size: 'max' });

type Histories = readonly (readonly CancellationView[])[];

/** Proves that nothing is recorded, also after a doubt. */
const CONFLICT = { code: 'conflicting_options', detail: 'It is being stopped with other options.' };

const pick = <Item>(items: readonly Item[], number: number): Item => items[number % items.length]!;

/** An answer to something, whether or not anybody waits for it. */
function answer(state: FlowState, { what, choice, other }: Roll, histories: Histories): FlowEvent {
  const running = wantedEffects(state);
  const call = what === 'stray' || running.length === 0 ? other % 12 : pick(running, other).call;
  const effect = running.find((each) => each.call === call);
  const views = histories.map((history) => pick(history, other));
  const filing = { orders: views.slice(0, effect?.type === 'file' ? effect.intent.orders.length : 1).map(tracked) };
  const key = effect && 'intent' in effect ? effect.intent.key : 'key-0';
  const asked = effect?.type === 'preview' ? effect.draft.orders : ORDERS;
  const joins = choice % 5 === 0 && !isEndState(views[0]!.state) ? { joins: views[0]! } : {};
  const interruptions: readonly FlowEvent[] = [{ type: 'session_expired', call }, { type: 'not_sent', call }];
  const answers: { readonly [Type in NonNullable<typeof effect>['type']]: readonly FlowEvent[] } = {
    preview: [{ type: 'previewed', call, previews: asked.map((order) => previewOf(order, joins)) }, { type: 'preview_failed', call, problem: null }],
    file: [{ type: 'filed', key, filing }, { type: 'file_refused', call, problem: pick([PROBLEM, BUSY, CONFLICT], other) }, { type: 'file_unanswered', call }, { type: 'file_unanswered', call }],
    pause: [{ type: 'pause_over', call }],
    look: [{ type: 'looked', call, filing: choice % 2 ? filing : null }, { type: 'look_failed', call }],
    follow: [{ type: 'watch_lost', call }],
    withdraw: [{ type: 'withdraw_answered', call, updates: views.map((cancellation) => ({ cancellation })) }, { type: 'withdraw_refused', call, problem: PROBLEM }, { type: 'withdraw_unanswered', call }],
    renew_session: [{ type: 'session_renewed', call }, { type: 'renewal_failed', call, problem: null }],
  };
  const fitting = effect && effect.type !== 'pause' ? [...answers[effect.type], ...(effect.type === 'renew_session' ? [] : interruptions)] : Object.values(answers).flat();
  if (effect && effect.type !== 'pause' && what === 'answer' && other % 2) return answers[effect.type][0]!;
  return what === 'stray' ? pick([...Object.values(answers).flat(), ...interruptions], choice) : pick(effect?.type === 'pause' ? answers.pause : fitting, choice);
}

function update({ choice, other }: Roll, histories: Histories): FlowEvent {
  const history = pick(histories, choice);
  const told = pick(history, other);
  // Now and then something that cannot be: after an end, it has to be disbelieved.
  const cancellation = choice % 7 === 0 ? { ...told, state: pick(CANCELLATION_STATES, choice), updatedAt: second(1_000) } : told;
  return { type: 'updated', update: { asked: told.reference, cancellation } };
}

/** What a person who looks at the screen would do: seldom nothing but leave. */
function button(state: FlowState, { choice, other }: Roll): PersonEvent {
  if (state.name === 'idle') return pick(PERSON, choice % 2);
  if (state.name === 'confirming' && choice % 3 === 0) return { type: 'type', text: 'cancel-2' };
  const { actions } = describeState(state);
  const onward = actions.filter(({ id, enabled }) => enabled && id !== 'close' && id !== 'keep_order');
  return pick(onward.length > 0 && other % 8 > 0 ? onward : actions, choice).event;
}

interface Step {
  readonly before: FlowState;
  readonly event: FlowEvent;
  readonly after: FlowState;
}

function eventOf(state: FlowState, roll: Roll, { histories, key }: { readonly histories: Histories; readonly key: string }): FlowEvent {
  switch (roll.what) {
    case 'button':
    case 'person': {
      const event = roll.what === 'button' ? button(state, roll) : pick(PERSON, roll.choice);
      return event.type === 'confirm' ? { type: 'confirm', key } : event;
    }
    case 'update':
      return update(roll, histories);
    case 'answer':
    case 'stray':
      return answer(state, roll, histories.slice(0, 2));
  }
}

/** Asked at every step of every history, where Jest's own way takes too long. */
function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

const FOREIGN = historyOf('can_foreign', 'shop:1');

/** Lives through random clicks, answers in any order, twice or late, lost answers and lost sessions, and looks at every step. */
function always(check: (step: Step, past: readonly Step[]) => void): void {
  fc.assert(
    fc.property(rolls, historyOf('can_1', 'shop:1'), historyOf('can_2', 'shop:2'), FOREIGN, (rolled, ...histories) => {
      const past: Step[] = [];
      let before: FlowState = IDLE;
      for (const [index, roll] of rolled.entries()) {
        const event = eventOf(before, roll, { histories, key: `key-${index}` });
        const { state: after } = transition(before, event);
        const step = { before, event, after };
        check(step, past);
        past.push(step);
        before = after;
      }
    }),
    { numRuns: 500 },
  );
}

const fileOf = (state: FlowState) => wantedEffects(state).find((effect) => effect.type === 'file');
const meaning = ({ orders, choices }: { orders: unknown; choices: unknown }) => JSON.stringify([orders, choices]);

test('law 5: one intent never has two keys', () => {
  always(({ after }, past) => {
    const sent = fileOf(after);
    if (!sent) return;
    const opened = past.findLastIndex(({ event, before, after: next }) => event.type === 'open' && before !== next && next.name === 'previewing');
    for (const { after: earlier } of past.slice(opened + 1)) {
      const other = fileOf(earlier);
      if (other && meaning(other.intent) === meaning(sent.intent)) expect(sent.intent.key).toBe(other.intent.key);
    }
  });
});

test('law 3: while a request may have been recorded, nothing is sent under another key', () => {
  always(({ before, after }) => {
    const known = beneath(before);
    if (known.name !== 'submit_uncertain' && !(known.name === 'submitting' && known.doubt)) return;
    const next = beneath(after);
    expect(['submit_uncertain', 'submitting', 'submit_refused', 'following', 'settled']).toContain(next.name);
    if ('intent' in next && next.intent) expect(next.intent.key).toBe(known.intent.key);
  });
});

test('law 1: unknown never leads to a question, nor does anything else that is live', () => {
  always(({ before, after }) => {
    const live = ordersIn(before).some(({ cancellation }) => cancellation && !isEndState(cancellation.state));
    if (live) expect(['following', 'withdrawing', 'settled']).toContain(beneath(after).name);
  });
});

test('law 1: nothing says cancelled unless the last accepted news say so', () => {
  always(({ after }) => {
    const stopped = ordersIn(after).some(({ cancellation }) => cancellation?.state === 'cancelled');
    const says = keysSaid(after).some((key) => ['state.cancelled', 'means.cancelled'].includes(key) || key.startsWith('confirmed.'));
    must(stopped || !says, 'It says that it was stopped.');
    must(stopped || describeState(after).tone !== 'success', 'It looks as if it was stopped.');
  });
});

test('an end stays, and nothing goes back', () => {
  always(({ before, after }) => {
    for (const { cancellation: shown } of ordersIn(before)) {
      const next = ordersIn(after).find(({ cancellation }) => cancellation?.id === shown?.id)?.cancellation;
      if (!shown || !next) continue;
      if (isEndState(shown.state)) expect(next.state).toBe(shown.state);
      if (!isEndState(next.state)) expect(Date.parse(next.updatedAt)).toBeGreaterThanOrEqual(Date.parse(shown.updatedAt));
    }
  });
});

test('news of another cancellation, and news that were heard, change nothing', () => {
  always(({ before, event, after }) => {
    if (event.type !== 'updated' || !('cancellation' in event.update)) return;
    const { id } = event.update.cancellation;
    if (!ordersIn(before).some(({ cancellation }) => cancellation?.id === id)) return expect(after).toBe(before);
    if (before === after) return;
    const repeated = transition(after, event).state;
    expect(ordersIn(repeated)).toEqual(ordersIn(after));
  });
});

test('law 6: at most one write is in flight', () => {
  always(({ before, after }) => {
    const writes = (state: FlowState) => wantedEffects(state).filter(({ type }) => type === 'file' || type === 'withdraw');
    must(writes(after).length <= 1, 'Two writes.');
    const [running] = writes(before);
    const [next] = writes(after);
    // A write that is not over is neither replaced nor joined by another.
    if (running && next && next.call !== running.call) must(beneath(after).name !== beneath(before).name, 'One write replaced another.');
  });
});

test('closing takes nothing back', () => {
  always(({ before, event, after }) => {
    if (event.type !== 'close') return;
    expect(wantedEffects(after).filter(({ type, call }) => type === 'withdraw' && !wantedEffects(before).some((effect) => effect.call === call))).toEqual([]);
    expect(describeState(after).shown).toBe(false);
  });
});

test('every state offers a way on, and no button is dead', () => {
  always(({ after }) => {
    if (after.name === 'idle') return must(transition(after, { type: 'open', orders: ['shop:1'] }).state.name === 'previewing', 'It cannot be opened.');
    const { actions } = describeState(after);
    const enabled = actions.filter((action) => action.enabled);
    must(enabled.length > 0, 'There is no way on.');
    for (const { id, event } of enabled) must(transition(after, event.type === 'confirm' ? { ...event, key: 'key-new' } : event).state !== after, `${id} does nothing.`);
    must(actions.filter((action) => action.default).length === 1, 'Not one default.');
    must(!actions.some((action) => action.default && action.destructive), 'The default stops something.');
  });
});

test('what no longer waits for an answer does not hear it', () => {
  always(({ before, event, after }) => {
    if ('call' in event && !wantedEffects(before).some(({ call }) => call === event.call)) must(after === before, 'It listens.');
  });
});

test('the histories reach every state, often', () => {
  const reached = new Map<string, number>();
  always(({ after, before }) => void (after.name !== before.name && reached.set(after.name, (reached.get(after.name) ?? 0) + 1)));
  expect(reached.size).toBe(12);
  expect(Math.min(...reached.values())).toBeGreaterThan(5);
});
