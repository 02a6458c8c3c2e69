import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import type { Answer } from '../../../service/answer.ts';
import { renderCockpit, type RenderCockpitOptions, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { sampleReading } from '../../../test-support/sample-order.ts';
import { samplePreview, sampleStop } from '../../../test-support/sample-stops.ts';
import { scriptService, type ScriptedService } from '../../../test-support/scripted-service.ts';

let cockpit: RenderedCockpit;
let scripted: ScriptedService;
let stops: CancellationView[];
let now: number;
const readTarget = jest.fn((reference: string) => Promise.resolve<Answer<ReturnType<typeof sampleReading>>>({ ok: true, value: sampleReading(reference) }));

beforeEach(() => {
  stops = [];
  now = Date.UTC(2026, 2, 2, 9);
  readTarget.mockClear();
});
afterEach(() => cockpit.close());

function open(more: Partial<RenderCockpitOptions> = {}): void {
  scripted = scriptService({
    readTarget,
    preview: ({ references }) => Promise.resolve({ ok: true, value: references.map((reference) => samplePreview(reference)) }),
    cancellations: ({ reference }) => Promise.resolve({ ok: true, value: { items: reference === undefined ? [] : stops, nextCursor: null } }),
  });
  cockpit = renderCockpit({ service: scripted.service, first: { name: 'target', reference: 'acme:1' }, now: () => now, rows: 30, ...more });
}

test('an order with what can be done about it, and what stopping it will and will not do', async () => {
  open();
  const frame = await cockpit.shows(/What stopping it would do/);
  expect(frame).toMatch(/order +WILLOW-1/);
  expect(frame).toMatch(/status +in_production/);
  expect(frame).toMatch(/money +total 38\.40 USD/);
  expect(frame).toMatch(/recipient +Ann Lee, 1 Elm Street, Springfield, US/);
  expect(frame).toMatch(/line +2 × Mug MUG-1/);
  expect(frame).toMatch(/related +order parent\/77 open/);
  expect(frame).toMatch(/\+ Will happen: the work on it stops/);
  expect(frame).toMatch(/- Will not happen: a refund/);
});

test('the clocks run: how long it can be stopped, and how old the reading is', async () => {
  open();
  await cockpit.shows(/stoppable +yes: It is in production\. For 1 min 5 s more\./);
  await cockpit.shows(/read at +12 s ago/);
  now += 10_000;
  await cockpit.shows(/For 55 s more\./);
  await cockpit.shows(/read at +22 s ago/);
  now += 60_000;
  await cockpit.shows(/Its time is over: r reads it again/);
  expect(readTarget).toHaveBeenCalledTimes(1);
  cockpit.type('r');
  await cockpit.shows(/stoppable/);
  expect(readTarget).toHaveBeenCalledTimes(2);
});

test('once its stop has ended, it is read again: what is on the screen is no longer so', async () => {
  open();
  await cockpit.shows(/read at/);
  stops = [sampleStop('acme:1', { state: 'cancelled', confirmedBy: 'response', settledAt: '2026-03-02T09:00:01.000Z' })];
  scripted.change();
  readTarget.mockImplementationOnce((reference) => Promise.resolve({ ok: true, value: { ...sampleReading(reference), status: 'stopped', readAt: '2026-03-02T09:00:02.000Z' } }));
  await cockpit.shows(/status +stopped[^]*latest stop ✔ cancelled/);
  expect(readTarget).toHaveBeenCalledTimes(2);
});

test('its stop changes live, without another reading at the provider', async () => {
  open();
  await cockpit.shows(/What stopping it would do/);
  expect(cockpit.frame()).not.toMatch(/can_/);
  stops = [sampleStop('acme:1', { state: 'unknown' })];
  scripted.change();
  await cockpit.shows(/latest stop +\? unknown, can_0+1 \(t\)\. It may or may not\s+be stopped/);
  expect(readTarget).toHaveBeenCalledTimes(1);
  cockpit.type('t');
  await cockpit.shows(/› can_0+1/);
});

test('s asks whether it is to be stopped, and not where that is refused', async () => {
  open();
  await cockpit.shows(/What stopping it would do/);
  cockpit.type('s');
  await cockpit.shows(/› Stop 1 order/);
  cockpit.close();
  open({ readonly: true });
  await cockpit.shows(/What stopping it would do/);
  cockpit.type('s');
  await cockpit.shows(/This cockpit is read-only/);
});

test('an order that cannot be read says why; one that could be read before stays with a warning', async () => {
  open();
  await cockpit.shows(/What stopping it would do/);
  readTarget.mockImplementationOnce(() => Promise.resolve({ ok: false, problem: { code: 'provider_unavailable', detail: 'Account acme: no answer.', retryable: true } }));
  cockpit.type('r');
  const frame = await cockpit.shows(/✘ Perhaps no longer so: Account acme: no answer/);
  expect(frame).toMatch(/WILLOW-1/);
});
