import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';
import { talkByLines, type LineTalk } from '../test-support/line-talk.ts';
import { openLocalService, type OpenedService } from '../test-support/open-local-service.ts';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

jest.setTimeout(60_000);

let place: Workplace;
let opened: OpenedService;
let talk: LineTalk;

async function begin(configuration: Readonly<Record<string, unknown>> = {}): Promise<void> {
  place = await openWorkplace({ configuration });
  opened = await openLocalService(place);
  talk = talkByLines({ service: opened.service });
  await talk.heard();
}

afterEach(async () => {
  await talk.end();
  await opened.close();
  await place.close();
});

test('an order is found by its number, told in words, and stopped after a question that names the reason', async () => {
  await begin();
  expect(await talk.type('find 10001')).toMatch(/^1\. open\/pending: shop:1001, order 10001\. .+ Exact match\.\nType order and a number for more, or stop and its number\.$/);
  expect(await talk.type('order 1')).toMatch(/^shop:1001\n[^]+\nTo stop it, type stop 1; you are asked first\.$/);
  const question = await talk.type('stop 1');
  expect(question).toMatch(/^Finding out what stopping would do\.\nshop:1001, order 10001, for .+\.\n/);
  expect(question).toContain('Will happen: The work on this fulfilment order stops.');
  expect(question).toContain("Will not happen: the customer's whole order is cancelled. The customer's order stays open: only the work on this fulfilment order stops.");
  expect(question).toMatch(/Reason: Customer request\. Type reason to choose another one\.\nStop order\? Type yes to stop it; anything else keeps it\.$/);
  expect(await talk.type('reason')).toMatch(/^1\. Customer request\.\n2\. Suspected fraud\.\n/);
  expect(await talk.type('2')).toMatch(/^Reason: Suspected fraud\./);
  expect(place.shop.writes).toHaveLength(0);
  const stopped = await talk.type('yes');
  expect(stopped).toMatch(/^1\. shop:1001 is queued: /);
  expect(stopped).toMatch(/shop:1001 is cancelled: Stopped; the provider's answer to our request says so\. .+ is held: it will not be sent out\.$/);
  expect(await talk.type('list cancelled')).toMatch(/^1\. cancelled: shop:1001, order 10001\. Stopped; .+ Asked \d+ s ago\.\nType show and a number for more\.$/);
  const shown = await talk.type('show 1');
  expect(shown).toMatch(/\nEvidence: cancel, HTTP 200, id 1001, status canceled, [^]+\nReason: fraud\.\nAsked for by local:tester at .+\nId: can_\w+\.\nWhat happened:\n/);
  expect(shown).toMatch(/Z: sending to cancelled, by system\. The provider confirmed the stop\./);
});

test('what could not be established is on the desk, and a person decides it there in words', async () => {
  await begin({ limits: { writesPerCancellation: 1 } });
  place.shop.fail({ failure: 'no_effect_connection_broken', operation: 'cancel', targetId: '1001' });
  await talk.type('stop shop:1001');
  const told = await talk.type('yes');
  expect(told).toContain('shop:1001 is unknown: It may or may not be stopped; it is being read again.');
  expect(told).toContain('shop:1001 needs attention: The truth could not be established; a person decides (type resolve and its number).');
  expect(await talk.type('desk')).toMatch(/^1\. needs attention: shop:1001, order 10001\. .+\nType show and a number for the evidence, recheck to have it read again, or resolve to decide\.$/);
  expect(await talk.type('resolve 1')).toMatch(/\n1\. cancelled: .+\n2\. not_stopped: .+\n3\. send_again: .+\nWhat is it\? Type one of these, or its number; anything else decides nothing\.$/);
  expect(await talk.type('perhaps')).toBe('Nothing was decided.');
  await talk.type('resolve 1');
  expect(await talk.type('2')).toBe('What does that rest on? A note is needed, such as what the provider told you.');
  expect(await talk.type('')).toBe('error: Say in a note what the decision rests on, such as what the provider told you.');
  await talk.type('resolve 1');
  await talk.type('not_stopped');
  expect(await talk.type('they called back')).toMatch(/^Record not_stopped for shop:1001\? .+ Type yes to record it; anything else decides nothing\.$/);
  expect(await talk.type('yes')).toMatch(/^Recorded\./);
  expect(await talk.type('desk')).toBe('Nothing needs a person. list tells all that was stopped.');
  expect(place.shop.writes).toHaveLength(1);
});

test('a file of orders is checked, confirmed by its count, and told until it is through', async () => {
  await begin();
  const path = join(place.folder, 'orders.csv');
  writeFileSync(path, 'reference\nshop:1001\nshop:1004\nnot an order\n');
  const question = await talk.type(`file ${path}`);
  expect(question).toMatch(/^orders\.csv: 2 orders, 1 wrong row\n {2}line 4 not an order: /);
  expect(question).toMatch(/\nStop these 2 orders\? Type cancel-2 to stop them; anything else keeps them\.$/);
  expect(await talk.type('yes')).toBe('Nothing was stopped.');
  await talk.type(`file ${path}`);
  expect(await talk.type('cancel-2')).toMatch(/^Recorded as bat_\w+\.\n[^]+\nfinished: batch bat_\w+, orders\.csv\. 2 of 2 orders settled: 2 cancelled\. .+ago\.$/);
  expect(await talk.type('batch 1')).toMatch(/^finished: .+\n1 row was wrong and not filed\.\nReason: customer request\. /);
  expect(await talk.type('batches')).toMatch(/^1\. finished: batch /);
  await talk.type(`file ${path}`);
  expect(await talk.type('cancel-2')).toMatch(/^This was filed before, as bat_\w+: nothing is filed twice\./);
  expect(await talk.type('file nowhere.csv')).toBe('error: There is no file nowhere.csv.');
});

test('a list of what is no state and no account is refused', async () => {
  await begin();
  expect(await talk.type('list unkown')).toMatch(/No state and no account is called unkown; did you mean unknown\? list alone tells all/);
  expect(await talk.type('list bogus')).toMatch(/No state and no account is called bogus\./);
  expect(await talk.type('list shop')).toBe('Nothing like that. list alone tells all, newest first.');
});

test('several orders need their count, and what cannot be stopped is left out by name', async () => {
  await begin();
  const question = await talk.type('stop shop:1001, shop:1004 shop:1005');
  expect(question).toMatch(/\n1\. shop:1001, order 10001, for .+\n2\. shop:1004, order 10004, for .+\n/);
  expect(question).toContain('shop:1005 is left out: it cannot be stopped.');
  expect(await talk.type('yes')).toBe('Nothing was stopped.');
  await talk.type('stop shop:1001 shop:1004 shop:1005');
  const stopped = await talk.type('cancel-2');
  expect(stopped).toMatch(/^1\. shop:1001 is queued: .+\n2\. shop:1004 is queued: /);
  expect(stopped).toContain('shop:1001 is cancelled:');
  expect(stopped).toContain('shop:1004 is cancelled:');
});

test('within the undo window a stop is taken back by its number, and nothing was sent', async () => {
  await begin({ undoWindowSeconds: 600 });
  await talk.type('stop shop:1001');
  expect(await talk.type('yes')).toMatch(/^1\. shop:1001 is scheduled: It waits until .+ and can be withdrawn\. To take it back, type withdraw 1\.$/);
  expect(await talk.type('withdraw 1')).toBe('shop:1001 is withdrawn: Taken back; nothing was sent.');
  expect(place.shop.writes).toHaveLength(0);
});

test('on leaving, what goes on is told, and who does it', async () => {
  await begin({ undoWindowSeconds: 600 });
  await talk.type('stop shop:1001');
  await talk.type('yes');
  expect(await talk.end()).toMatch(/^shop:1001 is scheduled: .+\nNobody is left to finish that: start countermand serve, /);
});
