import { afterEach, describe, expect, test } from '@jest/globals';
import type { Resolution } from '@countermand/core';
import type { CancellationView, EventView } from '@countermand/core/model';
import { renderCockpit, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { listedView, lostAnswer } from '../../../test-support/sample-cancellations.ts';
import { scriptService, type ScriptedService, type ServiceScript } from '../../../test-support/scripted-service.ts';

let view: CancellationView;
let events: readonly EventView[];
let after: (number | undefined)[];
let scripted: ScriptedService;
let cockpit: RenderedCockpit;
afterEach(() => cockpit.close());

type Options = Partial<Parameters<typeof renderCockpit>[0]> & { readonly script?: ServiceScript; readonly ask?: 'withdraw' | 'recheck' | 'resolve' };

function open(shown: CancellationView, { script = {}, ask, ...more }: Options = {}): void {
  view = shown;
  events = lostAnswer(shown);
  after = [];
  scripted = scriptService({
    cancellation: () => Promise.resolve({ ok: true, value: view }),
    events: (query) => {
      after.push(query.after);
      return Promise.resolve({ ok: true, value: { items: events.filter(({ position }) => position > (query.after ?? 0)), nextCursor: '' } });
    },
    ...script,
  });
  cockpit = renderCockpit({ service: scripted.service, first: { name: 'cancellation', id: shown.id, ...(ask && { ask }) }, rows: 60, ...more });
}

const undecided = (more: Partial<CancellationView> = {}): CancellationView => listedView(7, 'needs_attention', { remark: 'The order is gone.', attempts: 1, providerStatus: { before: 'open', after: 'closed' }, ...more });

test('it says what it is, how that is known, who asked, and what happened', async () => {
  open(undecided());
  const frame = await cockpit.shows(/What happened/);
  expect(frame).toMatch(/! needs attention {2}acme:7\n.*a person decides \(press e\)\. The order is\ngone\./);
  expect(frame).toMatch(/next +nothing by itself: a person decides\n +provider +open → closed/);
  expect(frame).toMatch(/How it is known\n +operation +read, answered with HTTP 200\n +at +2026-03-02 08:00:06Z\n +names id +7\n +status +status closed\n +it says +"Closed by store"\n +body +SHA-256\n +(ab){32}\n/);
  expect(frame).toMatch(/Who asked\n +local:alice \(tui\), 2026-03-02 08:00:00Z, Customer request/);
  expect(frame).toMatch(/2026-03-02, UTC\n +08:00:00\.250 asked to be stopped, by local:alice \(tui\)\n +08:00:01\.250 sent: cancel, attempt 1\n +08:00:03\.250 answer: none that is clear; it may have taken effect/);
  expect(frame).toMatch(/\? unknown → ! needs attention\n +The order is gone\./);
});

test('a replacement that is not held is said loudly', async () => {
  open(listedView(7, 'cancelled', { confirmedBy: 'response', replacement: { target: { kind: 'order', id: '8' }, status: 'open', hold: 'failed' }, warnings: [{ code: 'replacement_not_held', message: 'The hold was refused.' }] }));
  await cockpit.shows(/! acme:order\/8 \(open\) took its place and is NOT held[^]*! The hold was refused\./);
});

test('it is live, and only new events are asked for', async () => {
  open(undecided());
  await cockpit.shows(/What happened/);
  view = { ...view, state: 'cancelled', confirmedBy: 'read' };
  events = [...events, { ...(events[4] as EventView), position: 6, from: 'needs_attention', to: 'cancelled', reason: null, evidence: null }];
  scripted.change();
  await cockpit.shows(/✔ cancelled {2}acme:7[^]*! needs attention → ✔ cancelled/);
  expect(after).toEqual([0, 5]);
});

test('it scrolls, and fits a narrow screen', async () => {
  open(undecided(), { rows: 16, columns: 60 });
  await cockpit.shows(/lines 1 to \d+ of/);
  for (const line of cockpit.frame().split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  cockpit.type('G');
  await cockpit.shows(/\? unknown → ! needs attention/);
});

test('its order and its batch are one key away', async () => {
  open(undecided());
  await cockpit.shows(/What happened/);
  cockpit.type('b');
  await cockpit.shows(/It was filed on its own, with no batch\./);
  cockpit.type('o');
  await cockpit.shows(/› Order acme:7/);
});

describe('a decision', () => {
  function deciding(decided: Resolution[]): ServiceScript {
    return {
      resolve: (_, resolution) => {
        decided.push(resolution);
        view = { ...view, state: 'cancelled', confirmedBy: 'person' };
        return Promise.resolve({ ok: true, value: view });
      },
    };
  }

  test('is asked for in three steps, and needs a note', async () => {
    const decided: Resolution[] = [];
    open(undecided(), { script: deciding(decided) });
    await cockpit.shows(/What happened/);
    cockpit.type('e');
    await cockpit.shows(/What became of acme:7\?[^]*▸ ■ Leave it as it is\n +✔ It is stopped\n +✘ It is not stopped, and will not be\n +↻ Send again/);
    cockpit.type('j\r');
    await cockpit.shows(/what does that rest on\?[^]*Note:/);
    cockpit.type('\r');
    await cockpit.shows(/! Say in a note what the decision rests on/);
    cockpit.type('seen at the shop q\r');
    await cockpit.shows(/record this for acme:7\?\n.*\n.*"seen at the shop q"\n +▸ ■ Leave it as it is\n +✔ Record it/);
    expect(decided).toEqual([]);
    cockpit.type('j\r');
    await cockpit.shows(/acme:7: recorded\./);
    expect(decided).toEqual([{ as: 'cancelled', note: 'seen at the shop q' }]);
  });

  test.each(['\r', 'j\rnote\r\r', 'j\r\u001b', 'jjj\r\r\r'])('is not made where the last answer leaves it (%j)', async (typed) => {
    const decided: Resolution[] = [];
    open(undecided(), { script: deciding(decided), ask: 'resolve' });
    await cockpit.shows(/What became of acme:7\?/);
    for (const key of typed) cockpit.type(key);
    await cockpit.shows(/^(?!.*Leave)[^]*What happened(?![^]*Leave it as it is)(?![^]*Note:)/);
    expect(decided).toEqual([]);
  });

  test('can be to send again, without a note, and is worked here', async () => {
    const decided: Resolution[] = [];
    const worked: string[] = [];
    const script: ServiceScript = {
      resolve: (_, resolution) => (decided.push(resolution), Promise.resolve({ ok: true, value: { ...view, nextActionAt: '2026-03-02T09:00:00.000Z' } })),
      work: ({ accounts }) => (worked.push(...accounts), () => Promise.resolve()),
    };
    open(undecided(), { script, ask: 'resolve' });
    await cockpit.shows(/What became of acme:7\?/);
    cockpit.type('k\r\r');
    await cockpit.shows(/the stop is sent once more\.\n +▸ ■ Leave it as it is\n +↻ Send again/);
    cockpit.type('j\r');
    await cockpit.shows(/acme:7: recorded\./);
    expect([decided, worked]).toEqual([[{ as: 'send_again' }], ['acme']]);
  });

  test('is not offered where there is nothing to decide', async () => {
    open(listedView(7, 'unknown'));
    await cockpit.shows(/What happened/);
    cockpit.type('e');
    await cockpit.shows(/acme:7: still being read again by itself\. Recheck reads it now\./);
  });

  test('is refused in a cockpit that is read-only', async () => {
    open(undecided(), { readonly: true });
    await cockpit.shows(/What happened/);
    cockpit.type('e');
    await cockpit.shows(/This cockpit is read-only/);
  });
});

test('what is to be asked at once is asked once', async () => {
  open(listedView(7, 'queued'), { ask: 'withdraw' });
  await cockpit.shows(/Take back the stop of acme:7\?/);
  cockpit.type('\u001b');
  await cockpit.shows(/^(?![^]*Take back)[^]*What happened/);
  cockpit.type('?');
  await cockpit.shows(/› Help/);
  cockpit.type('\u001b');
  await cockpit.shows(/What happened/);
  expect(cockpit.frame()).not.toContain('Take back');
});

test('of several who asked, one takes back for itself or for all', async () => {
  const taken: unknown[] = [];
  const [first] = listedView(7).requesters;
  const requesters = [first, { ...first, actor: 'local:bob' }] as CancellationView['requesters'];
  open(listedView(7, 'queued', { requesters }), {
    ask: 'withdraw',
    script: { withdraw: (_, options) => (taken.push(options), Promise.resolve({ ok: true, value: { ...view, requesters: requesters.slice(1) } })) },
  });
  await cockpit.shows(/2 asked for it\.[^]*take it back for everyone who asked \(2\)/);
  cockpit.type('j\r');
  await cockpit.shows(/your request is taken back; 1 other still wants it stopped\./);
  expect(taken).toEqual([{ everyone: false }]);
});

test('where it cannot be had, it says why', async () => {
  open(undecided(), { script: { cancellation: () => Promise.resolve({ ok: false, problem: { code: 'not_found', detail: 'There is no such cancellation.', retryable: false } }) } });
  await cockpit.shows(/✘ There is no such cancellation\./);
});
