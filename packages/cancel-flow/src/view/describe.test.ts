import { expect, test } from '@jest/globals';
import { CANCELLATION_STATES, CONFIRMATIONS, FAILURE_CODES, HOLD_STATES, REFUSAL_CODES, WARNING_CODES, type CancellationView } from '@countermand/core/model';
import type { FlowState, StateName } from '../machine/state.ts';
import { en } from '../messages/en.ts';
import { format } from '../messages/format.ts';
import type { Message } from '../messages/message.ts';
import { preview, previewOf, second, tracked, view } from '../test-support/samples.ts';
import { BUSY, DRAFT, QUESTION, SAMPLES } from '../test-support/states.ts';
import { describe } from './describe.ts';
import type { Description } from './description.ts';

const options = { locale: 'en', timeZone: 'UTC', now: Date.parse(second(0)) };
const read = (message: Message) => format(en, message, options);
/** As faces show it: what the message says already is not said twice. */
const lines = ({ body }: Description) => body.map(({ sign, message, words = '' }) => `${sign} ${[...new Set([read(message), words])].filter(Boolean).join(' | ')}`);
const labels = ({ actions }: Description) => actions.map(({ label, default: isDefault, enabled }) => `${isDefault ? '*' : ''}${read(label)}${enabled ? '' : ' (off)'}`);
const following = (cancellation: CancellationView): Description => describe({ ...SAMPLES.following, orders: [tracked(cancellation)] });
const settled = (cancellation: CancellationView): Description => describe({ ...SAMPLES.settled, watch: null, orders: [tracked(cancellation)] });

test('the question names the order, what happens and what does not; Keep order has the focus', () => {
  const asked = preview({
    orderNumber: '1001',
    plan: {
      kind: 'send',
      why: 'It is open.',
      effects: [
        { name: 'stops_fulfilment', happens: 'yes', text: 'The whole order stops.' },
        { name: 'refund', happens: 'no', text: 'No money is returned.' },
        { name: 'sent_again', happens: 'perhaps', text: 'It may go out.' },
        { name: 'constructor', happens: 'yes', text: 'The shelf is cleared.' },
      ],
    },
  });
  const description = describe({ ...SAMPLES.confirming, question: { ...QUESTION, previews: [asked] } });
  expect(read(description.title)).toBe('Stop order 1001?');
  expect(lines(description)).toEqual([
    '· Provider factory, account shop',
    '· It can be stopped now. | It is in production.',
    '+ Will happen: the work on it stops | The whole order stops.',
    '- Will not happen: a refund | No money is returned.',
    '~ May happen: the items are sent out after all | It may go out.',
    '+ Will happen: The shelf is cleared. | The shelf is cleared.',
  ]);
  expect(labels(description)).toEqual(['*Keep order', 'Check again', 'Stop order']);
  expect(description.actions.map(({ destructive }) => destructive)).toEqual([false, false, true]);
});

test('several orders of which not all are alike: to how many something happens, and to how many it does not', () => {
  const already = (asked: string, text: string) => ({ ...previewOf(asked), plan: { kind: 'already' as const, why: 'It is stopped.', effects: [{ name: 'stops_fulfilment', happens: 'no' as const, text }] } });
  const previews = [previewOf('shop:1'), previewOf('shop:2'), already('shop:3', 'It is not touched.'), already('shop:4', 'It is not touched.')];
  const orders = previews.map(({ asked }) => asked);
  expect(lines(describe({ ...SAMPLES.confirming, question: { draft: { ...DRAFT, orders }, previews, typed: '' } }))).toEqual([
    '+ Will happen: the work on it stops (2 orders) | The work stops.',
    '- Will not happen: the work on it stops (2 orders) | It is not touched.',
    '! To stop these 4 orders, type cancel-4.',
  ]);
});

test("several accounts: what a provider says is said of its own orders, with their count", () => {
  const at = (account: string, asked: string, text: string) =>
    previewOf(asked, { account, plan: { kind: 'send', why: '', effects: [{ name: 'stops_fulfilment', happens: 'yes', text }] } });
  const previews = [at('shop', 'shop:1', 'This part stops.'), at('press', 'press:1', 'The whole order stops.'), at('shop', 'shop:2', 'This part stops.'), at('shop', 'shop:3', 'The location is asked.')];
  const orders = previews.map(({ asked }) => asked);
  expect(lines(describe({ ...SAMPLES.confirming, question: { draft: { ...DRAFT, orders }, previews, typed: '' } })).slice(0, -1)).toEqual([
    '+ 2 orders at shop: Will happen: the work on it stops | This part stops.',
    '+ 1 order at shop: Will happen: the work on it stops | The location is asked.',
    '+ 1 order at press: Will happen: the work on it stops | The whole order stops.',
  ]);
});

test('what the eligibility and the plan say in the same words is said once', () => {
  const why = 'The order is completed.';
  const over = previewOf('shop:1', { eligibility: { answer: 'no', why }, plan: { kind: 'refuse', code: 'too_late', why, effects: [] } });
  const said = lines(describe({ ...SAMPLES.confirming, question: { draft: DRAFT, previews: [over], typed: '' } }));
  expect(said).toContain('✘ It cannot be stopped.');
  expect(said.filter((each) => each.includes(why))).toHaveLength(1);
});

test('several orders: what they have in common, who is left out, and the gate', () => {
  const previews = [previewOf('shop:1'), previewOf('shop:2'), previewOf('shop:3', { joins: view('unknown') }), { asked: 'shop:4', problems: [{ code: 'not_found', detail: 'No such order.' }] }];
  const several = (typed: string) => describe({ ...SAMPLES.confirming, question: { draft: { ...DRAFT, orders: previews.map(({ asked }) => asked) }, previews, typed } });
  expect(lines(several(''))).toEqual([
    '! shop:3 is left out: it is being stopped already (Unknown).',
    '✘ shop:4 is left out: it could not be found or checked. | No such order.',
    '+ Will happen: the work on it stops | The work stops.',
    '! To stop these 2 orders, type cancel-2.',
  ]);
  expect(labels(several('cancel-1'))).toEqual(['*Keep orders', 'Check again', 'Stop 2 orders (off)']);
  expect(labels(several(' cancel-2 '))).toContain('Stop 2 orders');
  expect(several('x').gate).toEqual({ text: 'cancel-2', typed: 'x' });
});

test.each(CANCELLATION_STATES)('%s is shown as what it is, by a word, a tone and a sign', (state) => {
  const description = following(view(state));
  expect(read(description.title)).toBe(en[`state.${state}`]);
  expect(lines(description)[0]).toBe(`${description.sign} ${en[`means.${state}`]}`);
  expect(description.sign.trim()).not.toBe('');
  expect(description.tone === 'success').toBe(state === 'cancelled');
});

test.each([
  ['scheduled', ['*Close', 'Undo: keep the order']],
  ['queued', ['*Close', 'Undo: keep the order']],
  ['sending', ['*Close']],
  ['requested', ['*Close']],
  ['unknown', ['*Close']],
  ['needs_attention', ['*Close']],
] as const)('what can be done about %s', (state, expected) => {
  expect(labels(following(view(state)))).toEqual(expected);
});

test('codes have words, and the words of others stay beside them', () => {
  for (const code of REFUSAL_CODES) expect(lines(settled(view('refused', { refusal: { code, message: 'They said no.' } })))).toContain(`✘ ${en[`refusal.${code}`]} | They said no.`);
  for (const code of FAILURE_CODES) expect(lines(settled(view('failed', { failure: { code, message: 'It broke.', retryable: false } })))).toContain(`✘ ${en[`failure.${code}`]} | It broke.`);
  for (const code of WARNING_CODES) expect(lines(settled(view('cancelled', { warnings: [{ code, message: 'Look.' }] })))).toContain(`! ${en[`warning.${code}`]} | Look.`);
  for (const how of CONFIRMATIONS) expect(lines(settled(view('cancelled', { confirmedBy: how })))).toContain(`· ${en[`confirmed.${how}`]}`);
});

test.each(HOLD_STATES)('a replacement with hold %s', (hold) => {
  const description = settled(view('cancelled', { replacement: { target: { kind: 'order', id: '2' }, status: null, hold } }));
  expect(lines(description).join('\n')).toContain('shop:order/2 took its place');
  expect(description.tone).toBe(hold === 'failed' ? 'danger' : 'success');
  expect(description.busy).toBe(hold === 'pending');
});

test('a stop that was contradicted is no good news any more', () => {
  expect(settled(view('cancelled', { warnings: [{ code: 'contradicted_after_end', message: 'It shipped.' }] }))).toMatchObject({ tone: 'danger', sign: '!' });
});

test('times: until when it can be undone, since when it is so, when something happens next', () => {
  const timing = (cancellation: CancellationView) => following(cancellation).timing.map(({ kind, message }) => `${kind}: ${read(message)}`);
  expect(timing(view('scheduled', { nextActionAt: second(30) }))[0]).toMatch(/^undo_until: Can be undone until 10:00:30.AM\.$/);
  expect(timing(view('unknown', { nextActionAt: second(40), updatedAt: second(-60) }))).toEqual(['next: Next step in 40 seconds.', 'changed: Last change 1 minute ago.']);
});

test('a request without an answer may have arrived: send the same again, or look', () => {
  const description = describe(SAMPLES.submit_uncertain);
  expect(description).toMatchObject({ tone: 'unknown', sign: '?' });
  expect(labels(description)).toEqual(['*Close', 'Look whether it arrived', 'Send the same request again']);
  expect(labels(describe({ ...SAMPLES.submit_uncertain, look: 'looking' }))).toContain('Look whether it arrived (off)');
});

test('what was refused for now can be tried again', () => {
  expect(labels(describe(SAMPLES.submit_refused))).toEqual(['*Close', 'Back']);
  expect(labels(describe({ ...SAMPLES.submit_refused, problem: BUSY }))).toEqual(['*Close', 'Back', 'Try again']);
});

test('an interruption leaves in view what is beneath it', () => {
  const resume = { ...SAMPLES.following, orders: [tracked(view('unknown'))] };
  const expired = describe({ ...SAMPLES.session_expired, resume });
  expect(lines(expired)).toContain(`? ${en['means.unknown']}`);
  expect(labels(expired)).toEqual(['*Close', 'Sign in again (off)']);
  expect(labels(describe({ ...SAMPLES.offline, resume }))).toEqual(['*Close', 'Try again']);
});

test('a page that never had a session is not told that it ended', () => {
  const expired = { ...SAMPLES.session_expired, renewing: false, problem: { code: 'no_session', detail: 'The page is not signed in.', retryable: false } };
  expect(read(describe(expired).title)).toBe(en.no_session);
  expect(lines(describe(expired))[0]).toContain('The page is not signed in.');
  expect(read(describe({ ...expired, problem: { ...expired.problem, code: 'session_ended', detail: '' } }).title)).toBe(en['session_expired.title']);
});

test('several together look like the gravest, and are counted', () => {
  const orders = [tracked(view('cancelled')), tracked(view('unknown', { id: 'can_2' })), { asked: 'shop:3', cancellation: null, problem: BUSY }, { asked: 'shop:4', cancellation: null, problem: null }];
  const description = describe({ ...SAMPLES.following, orders });
  expect(description.tone).toBe('danger');
  expect(lines(description)).toEqual(['? Unknown: 1', '✔ Cancelled: 1', '✘ Not accepted: 1', '… Waiting to be recorded: 1']);
});

test('what others still ask for cannot be undone any further', () => {
  const description = describe({ ...SAMPLES.following, notice: { kind: 'others_ask', problem: null } });
  expect(lines(description)[0]).toBe(`! ${en.others_ask}`);
  expect(labels(description)).toEqual(['*Close']);
});

test('no news: it says so, and can be asked for', () => {
  const description = describe({ ...SAMPLES.following, watch: null });
  expect(lines(description)[0]).toBe(`? ${en.watch_lost}`);
  expect(labels(description)).toContain('Check again');
});

test('a hidden flow can be shown again', () => {
  const hidden: readonly FlowState[] = (['submitting', 'submit_uncertain', 'following', 'withdrawing', 'settled'] as const satisfies readonly StateName[]).map((name) => ({ ...SAMPLES[name], shown: false }));
  for (const state of hidden) expect([describe(state).shown, labels(describe(state))[0]]).toEqual([false, '*Show']);
});

test('a code that a later server may say is told in the words that came with it', () => {
  const later = <Code extends string>(code: string): Code => code as Code;
  const refused = { ...view('refused'), refusal: { code: later<'too_late'>('constructor'), message: 'It is in the air.' }, warnings: [{ code: later<'replacement_not_held'>('new'), message: 'Look at it.' }] };
  expect(lines(settled(refused)).map((each) => each.slice(2))).toEqual(expect.arrayContaining(['It is in the air.', 'Look at it.']));
  const failed = { ...view('failed'), failure: { code: later<'forbidden'>('new'), message: 'It is closed.', retryable: false } };
  expect(lines(settled(failed)).map((each) => each.slice(2))).toContain('It is closed.');
});

test('of very many orders those that nobody looked at are counted, and said to be read before they are stopped', () => {
  const unread = (asked: string) => previewOf(asked, { unread: true, plan: { kind: 'send', why: '', effects: [] } });
  const previews = [previewOf('shop:1'), unread('shop:2'), unread('shop:3')];
  const orders = previews.map(({ asked }) => asked);
  expect(lines(describe({ ...SAMPLES.confirming, question: { draft: { ...DRAFT, orders }, previews, typed: '' } }))).toEqual([
    '+ Will happen: the work on it stops (1 order) | The work stops.',
    '! 2 orders were not looked at beforehand: each is read before it is stopped.',
    '! To stop these 3 orders, type cancel-3.',
  ]);
});
