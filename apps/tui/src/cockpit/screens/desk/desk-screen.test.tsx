import { afterEach, expect, test } from '@jest/globals';
import type { AccountSummary } from '@countermand/core';
import type { CancellationView } from '@countermand/core/model';
import { SAMPLE_ACCOUNT } from '../../../test-support/sample-account.ts';
import { renderCockpit, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { listedView, listOf, lostAnswer } from '../../../test-support/sample-cancellations.ts';
import { scriptService, type ScriptedService } from '../../../test-support/scripted-service.ts';

let views: CancellationView[];
let rechecked: string[];
let scripted: ScriptedService;
let cockpit: RenderedCockpit;
afterEach(() => cockpit.close());

function open(listed: readonly CancellationView[], more: Partial<Parameters<typeof renderCockpit>[0]> = {}, accounts: readonly AccountSummary[] = []): void {
  views = [...listed];
  rechecked = [];
  const found = (id: string): CancellationView => views.find((view) => view.id === id) ?? listedView(0);
  scripted = scriptService({
    accounts: () => Promise.resolve({ ok: true, value: accounts }),
    cancellations: (query) => listOf(views, query),
    cancellation: (id) => Promise.resolve({ ok: true, value: found(id) }),
    events: ({ cancellation = '', after = 0 }) => Promise.resolve({ ok: true, value: { items: lostAnswer(found(cancellation)).filter(({ position }) => position > after), nextCursor: '' } }),
    recheck: (id) => (rechecked.push(found(id).reference), Promise.resolve({ ok: true, value: found(id) })),
    resolve: (id) => {
      views = views.filter((view) => view.id !== id);
      scripted.change();
      return Promise.resolve({ ok: true, value: listedView(1, 'cancelled') });
    },
  });
  cockpit = renderCockpit({ service: scripted.service, first: { name: 'desk' }, ...more });
}

const notHeld = { replacement: { target: { kind: 'order', id: '8' }, status: 'open', hold: 'failed' }, warnings: [{ code: 'replacement_not_held', message: 'The hold was refused.' }] } as const;
const onDesk = (): readonly CancellationView[] => [
  listedView(1, 'unknown'),
  listedView(2, 'needs_attention', { remark: 'The order is gone.' }),
  listedView(3, 'cancelled', notHeld),
  listedView(4, 'queued'),
  listedView(5, 'needs_attention'),
];

test('what has waited longest is first, with what was sent, what came back and what was read since', async () => {
  open(onDesk());
  const frame = await cockpit.shows(/came back/);
  expect(frame).toMatch(/▸ {2}! decide: e +acme:2 [^]*! replacement not held +acme:3 [^]*! decide: e +acme:5 [^]*\? being read again +acme:1 /);
  expect(frame).not.toContain('acme:4');
  expect(frame).toMatch(/! needs attention {2}acme:2\n/);
  expect(frame).toMatch(/sent +2026-03-02 08:00:01Z: cancel, attempt 1\n/);
  expect(frame).toMatch(/came back +2026-03-02 08:00:03Z: none that is clear; it may have taken\n +effect \(cancel, connection reset/);
  expect(frame).toMatch(/read since +2026-03-02 08:00:06Z: The order is gone\./);
  expect(frame.split('\n')).toHaveLength(24);
});

test('the evidence is that of the row under the cursor', async () => {
  open(onDesk());
  await cockpit.shows(/came back/);
  cockpit.type('j');
  await cockpit.shows(/✔ cancelled {2}acme:3[^]*acme:order\/8 \(open\) took its place and is NOT held/);
  cockpit.type('e');
  await cockpit.shows(/acme:3: ended; its replacement is not held\. Recheck tries that again\./);
  cockpit.type('r');
  await cockpit.shows(/acme:3: to be read again now\./);
  expect(rechecked).toEqual(['acme:3']);
});

test('a decision takes it from the desk, and the desk may be empty then', async () => {
  open([listedView(2, 'needs_attention')]);
  await cockpit.shows(/came back/);
  cockpit.type('e');
  await cockpit.shows(/What became of acme:2\?/);
  cockpit.type('j\rI saw it\rj\r');
  await cockpit.shows(/✔ The desk is empty: nothing waits for you\./);
});

test('many are read again after one question', async () => {
  open(onDesk());
  await cockpit.shows(/came back/);
  cockpit.type('  r');
  await cockpit.shows(/Read 2 orders again now\?[^]*▸ ■ Leave it for now/);
  cockpit.type('j\r');
  await cockpit.shows(/2 to be read again now\./);
  expect(rechecked).toEqual(['acme:2', 'acme:3']);
});

test('enter opens it, and text narrows the desk', async () => {
  open(onDesk());
  await cockpit.shows(/came back/);
  cockpit.type('/acme:5\r');
  await cockpit.shows(/▸ {2}! decide: e +acme:5 [^]*1 of 1\n/);
  cockpit.type('\r');
  await cockpit.shows(/How it is known/);
});

test('without a person who may decide, nothing is offered', async () => {
  open(onDesk(), { readonly: true });
  await cockpit.shows(/came back/);
  cockpit.type('e');
  await cockpit.shows(/This cockpit is read-only/);
});

test.each([[60, 14], [140, 50]])('it fits %i×%i', async (columns, rows) => {
  open(onDesk(), { columns, rows });
  await cockpit.shows(/acme:2[^]*sent |enter shows all/);
  expect(cockpit.frame().split('\n')).toHaveLength(rows);
});

test('what is unknown and has no worker is not said to be read, until this cockpit reads it', async () => {
  open([listedView(1, 'unknown')], {}, [{ ...SAMPLE_ACCOUNT, id: 'acme', worker: 'none' }]);
  const frame = await cockpit.shows(/\? nobody reads it now +acme:1 /);
  expect(frame.replaceAll(/\s+/g, ' ')).toContain('It may or may not be stopped; nobody reads it now: r reads it here, or start countermand serve.');
  expect(frame).not.toMatch(/being read again|is read again/);
  cockpit.type('r');
  await cockpit.shows(/\? being read again +acme:1 /);
});
