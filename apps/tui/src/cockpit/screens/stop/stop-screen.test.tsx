import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { CancellationRequest } from '@countermand/core';
import type { CancellationView } from '@countermand/core/model';
import type { Answer } from '../../../service/answer.ts';
import type { FiledCancellation, PreviewQuery, Service } from '../../../service/service.ts';
import { renderCockpit, type RenderCockpitOptions, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { SAMPLE_PROVIDER, samplePreview, sampleStop } from '../../../test-support/sample-stops.ts';
import { scriptService, type ScriptedService, type ServiceScript } from '../../../test-support/scripted-service.ts';

const ENTER = '\r';
const ESCAPE = '\u001b';
const NOW = Date.UTC(2026, 2, 2, 9);

let cockpit: RenderedCockpit;
let scripted: ScriptedService;
/** The ledger of this test, by id. */
let stops: Map<string, CancellationView>;
let filed: jest.Mock<(request: CancellationRequest, key: string) => Promise<Answer<FiledCancellation>>>;
let previewed: jest.Mock<(query: PreviewQuery) => void>;

const ok = <Value,>(value: Value): Promise<Answer<Value>> => Promise.resolve({ ok: true, value });
const no = (code: string, detail: string): Promise<Answer<never>> => Promise.resolve({ ok: false, problem: { code, detail, retryable: false } });

function record(view: CancellationView): CancellationView {
  stops.set(view.id, view);
  return view;
}

/** Something happens to a stop. */
function becomes(reference: string, more: Partial<CancellationView>): void {
  const before = [...stops.values()].find((view) => view.reference === reference) ?? sampleStop(reference);
  record({ ...before, updatedAt: new Date(Date.parse(before.updatedAt) + 1_000).toISOString(), ...more });
  scripted.change();
}

function open(references: readonly string[], script: ServiceScript = {}, more: Partial<RenderCockpitOptions> = {}): RenderedCockpit {
  scripted = scriptService({
    providers: () => ok([SAMPLE_PROVIDER]),
    preview: (query) => {
      previewed(query);
      return ok(query.references.map((reference) => samplePreview(reference)));
    },
    file: filed,
    cancellation: (id) => ok(stops.get(id)!),
    cancellations: ({ reference }) => ok({ items: [...stops.values()].filter((view) => reference === undefined || view.reference === reference), nextCursor: null }),
    events: () => ok({ items: [], nextCursor: '0' }),
    ...script,
  });
  cockpit = renderCockpit({ service: scripted.service, first: { name: 'help' }, now: () => NOW, ...more });
  if (!more.first) cockpit.type(`:stop ${references.join(' ')}${ENTER}`);
  return cockpit;
}

async function asked(references: readonly string[], script: ServiceScript = {}): Promise<void> {
  open(references, script);
  await cockpit.shows(references.length === 1 ? /Stop order WILLOW/ : new RegExp(`Stop ${references.length} orders\\?`));
}

beforeEach(() => {
  stops = new Map();
  filed = jest.fn((request: CancellationRequest) => ok({ view: record(sampleStop(request.reference ?? '')), replayed: false }));
  previewed = jest.fn();
});
afterEach(() => cockpit.close());

describe('the question', () => {
  test('says what stopping will and will not do, and Enter keeps the order', async () => {
    await asked(['acme:1']);
    const frame = await cockpit.shows(/▸ · Keep order/);
    expect(frame).toMatch(/It can be stopped now\. It is in production\./);
    expect(frame).toMatch(/\+ Will happen: the work on it stops/);
    expect(frame).toMatch(/- Will not happen: a refund\. No money is returned\./);
    cockpit.type(ENTER);
    await cockpit.shows(/Kept: nothing was asked for/);
    expect(filed).not.toHaveBeenCalled();
  });

  test('moves by arrows, tab and letters, and stops when told to', async () => {
    await asked(['acme:1']);
    for (const [key, at] of [['\t', 'Check again'], ['j', 'Stop order'], ['k', 'Check again'], ['\u001b[C', 'Stop order'], ['\u001b[D', 'Check again'], ['j', 'Stop order']] as const) {
      cockpit.type(key);
      await cockpit.shows(new RegExp(`▸ . ${at}`));
    }
    cockpit.type(ENTER);
    await cockpit.shows(/Queued\n/);
    expect(filed.mock.calls.map(([request]) => request)).toEqual([{ reference: 'acme:1', reason: 'customer_request', expectedOrderNumber: 'WILLOW-1' }]);
    becomes('acme:1', { state: 'cancelled', confirmedBy: 'response', settledAt: '2026-03-02T09:00:02.000Z', providerStatus: { before: 'open', after: 'stopped' } });
    const end = await cockpit.shows(/✔ Cancelled/);
    expect(end).toMatch(/The provider's answer to our request says so/);
    expect(end).toMatch(/The provider says: open before, stopped now/);
  });

  test('reason, note and side effects are chosen before anything is sent, and what has other effects is asked anew', async () => {
    await asked(['acme:1']);
    cockpit.type('r');
    await cockpit.shows(/Why is it stopped\?/);
    cockpit.type(`j${ENTER}`);
    await cockpit.shows(/r reason: Suspected fraud/);
    cockpit.type('n');
    await cockpit.shows(/no provider sees it/);
    cockpit.type(`called twice${ENTER}`);
    await cockpit.shows(/n note: “called twice”/);
    cockpit.type('m');
    await cockpit.shows(/m refund: yes/);
    expect(previewed).toHaveBeenLastCalledWith({ references: ['acme:1'], reason: 'fraud', options: { refund: true } });
    cockpit.type(`jj${ENTER}`);
    await cockpit.shows(/Queued\n/);
    expect(filed.mock.calls[0]?.[0]).toMatchObject({ reason: 'fraud', note: 'called twice', options: { refund: true } });
  });

  test('the cursor is at Keep order again after whatever was asked or looked at meanwhile, so that no Enter meets another answer', async () => {
    let answer = (): void => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    await asked(['acme:1'], {
      preview: async (query) => {
        previewed(query);
        if (query.options?.refund) await late;
        return { ok: true, value: query.references.map((reference) => samplePreview(reference)) };
      },
    });
    for (const ask of ['r', 'n']) {
      cockpit.type('jj');
      await cockpit.shows(/▸ ✘ Stop order/);
      cockpit.type(`${ask}${ENTER}`);
      await cockpit.shows(/▸ · Keep order/);
    }
    cockpit.type('jj');
    await cockpit.shows(/▸ ✘ Stop order/);
    cockpit.type('m');
    await cockpit.shows(/▸ · Keep order/);
    answer();
    await cockpit.shows(/▸ · Keep order(.|\n)*Stop order/);
    cockpit.type(ENTER);
    await cockpit.shows(/Kept: nothing was asked for/);
    expect(filed).not.toHaveBeenCalled();
  });

  test('on a screen that is very low, the answer under the cursor is still seen', async () => {
    open(['acme:1'], {}, { rows: 12 });
    await cockpit.shows(/Stop order WILLOW/);
    cockpit.type('r');
    await cockpit.shows(/Why is it stopped\?\n(.*\n)* ▸ · Customer request\n/);
    cockpit.type('k');
    await cockpit.shows(/Why is it stopped\?\n(.*\n)* ▸ · Other\n/);
  });

  test('options that an order lacks are not offered', async () => {
    await asked(['acme:1'], { providers: () => ok([]) });
    expect(cockpit.frame()).not.toMatch(/refund: no/);
    cockpit.type('m');
    await cockpit.shows(/The provider has no such option for this order/);
  });

  test('several need a text that is typed; a wrong one asks for nothing, stays there, and none of its letters is a command', async () => {
    await asked(['acme:1', 'acme:2']);
    cockpit.type(`jj${ENTER}`);
    await cockpit.shows(/type cancel-2 and press enter/);
    cockpit.type(`cancel-3${ENTER}`);
    await cockpit.shows(/cancel-3 is not cancel-2: nothing was asked for[^]*cancel-2\? cancel-3/);
    cockpit.type('qmr');
    await cockpit.shows(/cancel-2\? cancel-3qmr/);
    expect(cockpit.left()).toBe(false);
    expect(filed).not.toHaveBeenCalled();
    cockpit.type(`\u0015cancel-2${ENTER}`);
    await cockpit.shows(/Queued: 2/);
    const keys = filed.mock.calls.map(([, key]) => key.replace(/^\S+/, 'KEY'));
    expect(keys).toEqual(['KEY acme:1', 'KEY acme:2']);
    becomes('acme:1', { state: 'cancelled', confirmedBy: 'read', settledAt: 'now' });
    becomes('acme:2', { state: 'refused', refusal: { code: 'too_late', message: 'Shipped.' }, settledAt: 'now' });
    const end = await cockpit.shows(/All 2 orders are settled/);
    // What did not stop is seen first.
    expect(end).toMatch(/✘ acme:2 {2}Refused(.|\n)*✔ acme:1 {2}Cancelled/);
    expect(end).toMatch(/It is too late\. Shipped\./);
  });

  test('q keeps the order while it is asked, and leaves the cockpit afterwards', async () => {
    await asked(['acme:1']);
    cockpit.type('q');
    await cockpit.shows(/Kept: nothing was asked for/);
    expect(cockpit.left()).toBe(false);
    cockpit.type(`:stop acme:1${ENTER}`);
    await cockpit.shows(/Stop order WILLOW/);
    cockpit.type(`jj${ENTER}`);
    await cockpit.shows(/Queued\n/);
    cockpit.type('q');
    await cockpit.leaves();
  });

  test('nothing is stopped on a screen on which what will happen cannot be read', async () => {
    open(['acme:1'], {}, { rows: 12 });
    await cockpit.shows(/Stop order WILLOW/);
    cockpit.type(`jj${ENTER}`);
    await cockpit.shows(/Make the window larger: what will happen cannot be read here/);
    expect(filed).not.toHaveBeenCalled();
    cockpit.resize(80, 13);
    await cockpit.shows(/Will happen[^]*▸ ✘ Stop order/);
    cockpit.type(ENTER);
    await cockpit.shows(/Queued\n/);
  });

  test('what becomes of it is read from its first line on, wherever the question was read', async () => {
    const references = Array.from({ length: 30 }, (_, index) => `acme:${index + 1}`);
    open(references, {}, { first: { name: 'stop', references } });
    await cockpit.shows(/Stop 30 orders\?/);
    cockpit.type('G');
    await cockpit.shows(/of \d+ · [^]*acme:30|acme:30[^]*lines \d+ to/);
    cockpit.type(`jj${ENTER}cancel-30${ENTER}`);
    await cockpit.shows(/Queued: 30[^]*lines 1 to/);
  });

  test('what cannot be stopped, cannot be read or is being stopped reads as what it is', async () => {
    const found = {
      'acme:1': samplePreview('acme:1'),
      'acme:2': samplePreview('acme:2', { plan: { kind: 'refuse', code: 'too_late', why: 'It has shipped.', effects: [] } }),
      'acme:3': samplePreview('acme:3', { joins: sampleStop('acme:3', { state: 'sending' }) }),
      'acme:4': { asked: 'acme:4', problems: [{ code: 'target_not_found' as const, detail: 'Nobody knows acme:4.', retryable: false }] },
      'acme:5': samplePreview('acme:5', { eligibility: { answer: 'unknown', why: 'It could not be read.' } }),
      'acme:6': samplePreview('acme:6', { joins: sampleStop('acme:6', { state: 'scheduled' }) }),
      'acme:7': samplePreview('acme:7', { plan: { kind: 'already', why: 'It is cancelled.', effects: [] } }),
    };
    open(Object.keys(found), { preview: ({ references }) => ok(references.map((reference) => found[reference as keyof typeof found])) }, { rows: 40 });
    const frame = await cockpit.shows(/Stop 4 orders\?/);
    // Those that are not simply stopped are read first.
    expect(frame).toMatch(/acme:5 [^]*acme:6 [^]*acme:7 [^]*Will happen[^]*What would be stopped: 1 order/);
    expect(frame).toMatch(/acme:2 is left out: it cannot be stopped\. It has shipped/);
    expect(frame).toMatch(/acme:3 is left out: it is being stopped already \(Being sent\)/);
    expect(frame).toMatch(/acme:4 is left out: it could not be found or checked\. Nobody knows acme:4/);
    expect(frame).toMatch(/\? acme:5 \(WILLOW-5\) {2}not known whether it can be stopped/);
    expect(frame).toMatch(/! acme:6 \(WILLOW-6\) {2}It is being stopped already \(Scheduled\); this request\s+joins/);
    expect(frame).toMatch(/! acme:7 \(WILLOW-7\) {2}It is stopped already/);
  });

  test('one that is being sent already is followed, not asked for again', async () => {
    const worked: string[] = [];
    const work: Service['work'] = ({ cancellations }) => (worked.push(...cancellations()), () => Promise.resolve());
    const joins = record(sampleStop('acme:1', { state: 'unknown' }));
    open(['acme:1'], { work, preview: () => ok([samplePreview('acme:1', { joins })]) });
    const frame = await cockpit.shows(/\? Unknown/);
    expect(frame).not.toMatch(/Stop order\n/);
    expect(filed).not.toHaveBeenCalled();
    // Whoever began it may have been killed.
    expect(worked).toEqual([joins.id]);
  });

  test('three hundred are looked at in pages', async () => {
    const references = Array.from({ length: 300 }, (_, index) => `acme:${index + 1}`);
    open(references, {}, { first: { name: 'stop', references } });
    const frame = await cockpit.shows(/Stop 300 orders\?/);
    expect(previewed).toHaveBeenCalledTimes(12);
    expect(frame).toMatch(/Stop 300 orders \(asks for cancel-300\)/);
    cockpit.type(`jj${ENTER}cancel-300${ENTER}`);
    await cockpit.shows(/Queued: 300/);
    expect(new Set(filed.mock.calls.map(([, key]) => key)).size).toBe(300);
  });
});

describe('after it was asked for', () => {
  test('no answer never leads back to the question: the same request goes again under the same key', async () => {
    let answers = false;
    filed.mockImplementation((request) => (answers ? ok({ view: record(sampleStop(request.reference ?? '')), replayed: true }) : no('connection_failed', 'The line is dead.')));
    await asked(['acme:1']);
    cockpit.type(`jj${ENTER}`);
    const frame = await cockpit.shows(/\? No answer came: the request may have been recorded/);
    expect(frame).not.toMatch(/Stop order|Keep order/);
    cockpit.type(`j${ENTER}`);
    await cockpit.shows(/Nothing was found so far\. It may still arrive/);
    answers = true;
    cockpit.type(`j${ENTER}`);
    await cockpit.shows(/Queued\n/);
    expect(new Set(filed.mock.calls.map(([, key]) => key)).size).toBe(1);
    becomes('acme:1', { state: 'unknown', attempts: 1 });
    const unknown = await cockpit.shows(/\? Unknown/);
    expect(unknown).toMatch(/It may or may not be stopped/);
    expect(unknown).not.toMatch(/Stop order|Keep order/);
  });

  test('a refusal to record says so and leads back', async () => {
    filed.mockImplementationOnce(() => no('conflicting_options', 'It is being stopped with other options.'));
    await asked(['acme:1']);
    cockpit.type(`jj${ENTER}`);
    await cockpit.shows(/The request was not accepted(.|\n)*with other options/);
    cockpit.type(`j${ENTER}`);
    await cockpit.shows(/▸ · Keep order/);
  });

  test('undo while the window is open, with a running clock', async () => {
    const withdraw = jest.fn((id: string) => ok(record({ ...stops.get(id)!, state: 'withdrawn', updatedAt: '2026-03-02T09:00:05.000Z', settledAt: 'now' })));
    filed.mockImplementation((request) => ok({ view: record(sampleStop(request.reference ?? '', { state: 'scheduled', nextActionAt: new Date(NOW + 20_000).toISOString() })), replayed: false }));
    let now = NOW;
    open(['acme:1'], { withdraw }, { now: () => now });
    await cockpit.shows(/Stop order WILLOW/);
    cockpit.type(`jj${ENTER}`);
    await cockpit.shows(/Undo is possible for 20 s more/);
    now += 5_000;
    await cockpit.shows(/Undo is possible for 15 s more/);
    cockpit.type('u');
    await cockpit.shows(/↩ Withdrawn/);
    expect(withdraw).toHaveBeenCalledTimes(1);
  });

  test('leaving goes on without the screen, says what became of it, and coming back shows it', async () => {
    await asked(['acme:1']);
    cockpit.type(`jj${ENTER}`);
    await cockpit.shows(/Queued\n/);
    cockpit.type(ESCAPE);
    await cockpit.shows(/1 stop goes on; what becomes of it is told here/);
    becomes('acme:1', { state: 'cancelled', confirmedBy: 'response', settledAt: 'now' });
    await cockpit.shows(/^Help(.|\n)*✔ acme:1: Cancelled/);
    cockpit.type(`:stop acme:1${ENTER}`);
    await cockpit.shows(/✔ Cancelled/);
    expect(filed).toHaveBeenCalledTimes(1);
    expect(previewed).toHaveBeenCalledTimes(1);
    // Seen now: the next time it is a new question.
    cockpit.type(ESCAPE);
    await cockpit.shows(/^Help {3,}/);
    cockpit.type(`:stop acme:1${ENTER}`);
    await cockpit.shows(/▸ · Keep order/);
  });

  test('a question that is left is answered with keep', async () => {
    await asked(['acme:1']);
    cockpit.type('1');
    await cockpit.shows(/› Accounts/);
    cockpit.type(`:stop acme:1${ENTER}`);
    await cockpit.shows(/▸ · Keep order/);
    expect(previewed).toHaveBeenCalledTimes(2);
  });

  test('nobody leaves by chance while it is being recorded', async () => {
    const recorded = Promise.withResolvers<Answer<FiledCancellation>>();
    filed.mockImplementation(() => recorded.promise);
    await asked(['acme:1']);
    cockpit.type(`jj${ENTER}`);
    await cockpit.shows(/Asking for the stop/);
    cockpit.type('q');
    await cockpit.shows(/It is not known yet whether a stop was recorded/);
    expect(cockpit.left()).toBe(false);
    recorded.resolve({ ok: true, value: { view: record(sampleStop('acme:1')), replayed: false } });
    await cockpit.shows(/Queued\n/);
    cockpit.type('q');
    await cockpit.leaves();
  });

  test('what is filed here is worked here', async () => {
    const work = jest.fn((_: { readonly accounts: readonly string[]; readonly cancellations: () => readonly string[] }) => () => Promise.resolve());
    await asked(['acme:1'], { work });
    cockpit.type(`jj${ENTER}`);
    await cockpit.shows(/Queued\n/);
    expect(work.mock.calls[0]?.[0].cancellations()).toEqual([...stops.keys()]);
  });
});

test('nothing of it starts in a cockpit that is read-only', async () => {
  const { service } = scriptService({ preview: (query) => (previewed(query), ok([])) });
  cockpit = renderCockpit({ service, first: { name: 'stop', references: ['acme:1'] }, readonly: true });
  await cockpit.shows(/This cockpit is read-only: nothing is stopped from here/);
  expect(previewed).not.toHaveBeenCalled();
});
