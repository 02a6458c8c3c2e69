import { afterEach, expect, test } from '@jest/globals';
import { renderCockpit, type RenderedCockpit } from '../../test-support/render-cockpit.tsx';
import { sampleStop } from '../../test-support/sample-stops.ts';
import { scriptService } from '../../test-support/scripted-service.ts';

let cockpit: RenderedCockpit;
afterEach(() => cockpit.close());

const open = (more: Partial<Parameters<typeof renderCockpit>[0]> = {}): RenderedCockpit =>
  (cockpit = renderCockpit({ service: scriptService().service, first: { name: 'accounts' }, ...more }));

test('the frame fills the terminal exactly, and follows its size', async () => {
  open();
  await cockpit.shows(/No accounts are configured/);
  expect(cockpit.frame().split('\n')).toHaveLength(24);
  cockpit.resize(60, 12);
  await cockpit.shows(/^Accounts.*(\n.*){11}$/);
  expect(cockpit.frame().split('\n')).toHaveLength(12);
});

test('keys go to another screen and back, and letters are letters while typing', async () => {
  open();
  await cockpit.shows(/^Accounts/);
  cockpit.type('?');
  await cockpit.shows(/^Accounts › Help/);
  cockpit.type('\u001b');
  await cockpit.shows(/^Accounts {3,}/);
  cockpit.type(':');
  await cockpit.shows(/\n:\n/);
  cockpit.type('q?');
  await cockpit.shows(/\n:q\?\n/);
  expect(cockpit.left()).toBe(false);
  cockpit.type('\u0015acc\t\r');
  await cockpit.shows(/^Accounts {3,}/);
  cockpit.type('q');
  await cockpit.leaves();
});

test('a misspelt command is not run, and keys that come in one piece are heard one by one', async () => {
  open();
  await cockpit.shows(/^Accounts/);
  cockpit.type(':dsk\r');
  await cockpit.shows(/There is no command dsk \(perhaps desk\)/);
});

test('what writes is refused in a cockpit that is read-only', async () => {
  open({ readonly: true });
  await cockpit.shows(/read-only/);
  cockpit.type(':');
  await cockpit.shows(/\n:\n/);
  cockpit.type('stop acme:1\r');
  await cockpit.shows(/This cockpit is read-only/);
});

test('text that is pasted where nothing is typed is nobody’s keys', async () => {
  open();
  await cockpit.shows(/^Accounts/);
  cockpit.type('\u001b[200~qq?\u001b[201~');
  cockpit.type('\u001b[200~:\u001b[201~');
  expect(cockpit.left()).toBe(false);
  expect(cockpit.frame()).toMatch(/^Accounts {3,}/);
});

test('a long line that comes in one piece is typed as a whole', async () => {
  open();
  await cockpit.shows(/^Accounts/);
  const line = 'x'.repeat(120);
  cockpit.type(`:${line} and\u0017\u0015desk\r`);
  await cockpit.shows(/^Accounts › Desk/);
});

test('the keys of a screen stand under it, without those that are refused or want a row, and not while something is typed', async () => {
  open({ first: { name: 'desk' } });
  await cockpit.shows(/The desk is empty[^]*\n f find an order\n/);
  cockpit.close();
  const listed = scriptService({ cancellations: ({ attention }) => Promise.resolve({ ok: true, value: { items: attention ? [sampleStop('acme:1', { state: 'needs_attention' })] : [], nextCursor: null } }) });
  open({ service: listed.service, first: { name: 'desk' } });
  await cockpit.shows(/\n e decide · r read again · o the order · enter all of it · \/ filter\n/);
  cockpit.resize(40, 24);
  await cockpit.shows(/\n e decide · r read again · o the order\n/);
  cockpit.type(':');
  await cockpit.shows(/\n:\n/);
  cockpit.close();
  open({ service: listed.service, first: { name: 'desk' }, readonly: true });
  await cockpit.shows(/\n o the order · enter all of it · \/ filter · f find an order\n/);
});

test('a message that was there for a while goes with the next key', async () => {
  let now = 0;
  open({ now: () => now });
  await cockpit.shows(/^Accounts/);
  cockpit.type(':dsk\r');
  await cockpit.shows(/There is no command dsk/);
  cockpit.type('k');
  now = 1_000;
  cockpit.type('k');
  expect(cockpit.frame()).toMatch(/There is no command dsk/);
  now = 4_000;
  cockpit.type('k');
  await cockpit.shows(/^(?![^]*There is no command)/);
});

test('a message that is longer than the line takes up to three, and the screen has so many fewer', async () => {
  const command = `x${'-and-another-word'.repeat(1)}`;
  open({ columns: 40 });
  await cockpit.shows(/^Accounts/);
  cockpit.type(`:${command}\r`);
  const frame = await cockpit.shows(/There is no command/);
  expect(frame.split('\n')).toHaveLength(24);
  expect(frame.replaceAll('\n', ' ')).toMatch(/There is no command x-and-another-word[^…]*\. {2,}/);
});

test('what is pasted is there when Enter comes in the same piece', async () => {
  open();
  await cockpit.shows(/^Accounts/);
  cockpit.type(':h');
  await cockpit.shows(/\n:h\n/);
  cockpit.type('\u001b[200~el\u001b[201~p\r');
  await cockpit.shows(/^Accounts › Help/);
});

test('a screen that fails says so, and the others go on', async () => {
  const broken = { id: 'shop', budget: { limit: null } };
  open({ service: scriptService({ accounts: () => Promise.resolve({ ok: true, value: [broken as never] }) }).service, first: { name: 'batches' } });
  cockpit.type('1');
  await cockpit.shows(/✘ Something unexpected happened/);
  cockpit.type('?');
  await cockpit.shows(/Help/);
});
