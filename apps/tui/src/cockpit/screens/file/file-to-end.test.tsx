import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Service } from '../../../service/service.ts';
import { openLocalService, type OpenedService } from '../../../test-support/open-local-service.ts';
import { renderCockpit, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { openWorkplace, type Workplace } from '../../../test-support/workplace.ts';

jest.setTimeout(60_000);

const COUNT = 60;
const LIMIT_MS = 20_000;

let place: Workplace;
let opened: OpenedService;
let ends: (() => Promise<void>)[];
let cockpit: RenderedCockpit;
let ids: readonly string[];

beforeEach(async () => {
  // A read, a write and a hold for each: slow enough to be paused on the way.
  place = await openWorkplace({ settings: { rateLimit: { requests: 100, perSeconds: 1 } } });
  opened = await openLocalService(place);
  ids = Array.from({ length: 200 }, (_, index) => String(1_001 + index))
    .filter((id) => isOpen(place.shop.fulfillmentOrder(id)))
    .slice(0, COUNT);
  const path = join(place.folder, 'orders.csv');
  writeFileSync(path, ['reference,reason', ...ids.map((id) => `shop:${id},`), 'shop:nonsense,'].join('\n'));
  ends = [];
  cockpit = renderCockpit({ service: withEnds(opened.service), first: { name: 'batches' }, now: Date.now });
  await cockpit.shows(/No batches yet/);
  cockpit.type(`:file ${path}\r`);
  await cockpit.shows(/orders\.csv: 60 orders, 1 wrong row/);
  cockpit.type('s');
  await cockpit.shows(/type cancel-60/);
  cockpit.type('cancel-60\r');
  await cockpit.shows(/› bat_\w+ +\? help[^]*running/);
});
afterEach(async () => {
  cockpit.close();
  await Promise.all(ends.map((end) => end()));
  await opened.close();
  await place.close();
});

/** What is worked for the cockpit is to end before the ledger does. */
function withEnds(service: Service): Service {
  const { batches } = service;
  const work: Service['batches']['work'] = (...about) => {
    const end = batches.work(...about);
    ends.push(end);
    return end;
  };
  return { ...service, batches: { ...batches, work } };
}

function isOpen(order: unknown): boolean {
  return typeof order === 'object' && order !== null && 'status' in order && order.status === 'open';
}

const stops = (): readonly (string | undefined)[] => place.shop.writes.filter(({ operation, tookEffect }) => operation === 'cancel' && tookEffect).map(({ targetId }) => targetId);

test('a file of 60 orders is filed, paused, let go on and finished; what failed is tried again; the report has every row', async () => {
  const [refused = ''] = ids.slice(-1);
  place.shop.fail({ failure: 'forbidden', targetId: refused, operation: 'cancel' });
  await cockpit.shows(/[1-9]\d* ✔ cancelled/, LIMIT_MS);
  cockpit.type('p');
  await cockpit.shows(/‖ paused/);
  expect(stops().length).toBeLessThan(COUNT);
  cockpit.type('u');
  await cockpit.shows(/✔ finished {2}█{10} 100 % {2}60 of 60 settled/, LIMIT_MS);
  expect(cockpit.frame()).toMatch(/59 ✔ cancelled {2}1 ✘ failed {2}1 ✘ wrong/);
  cockpit.type('v');
  await cockpit.shows(new RegExp(`Rows: not stopped\\n.*\\n▸ .*shop:${refused} +✘ failed`));
  cockpit.type('t');
  await cockpit.shows(/Stop the order that failed once more\?/);
  cockpit.type('j\r');
  await cockpit.shows(/1 order is filed once more/);
  await cockpit.shows(/✔ finished .*1 of 1 settled[^]*1 ✔ cancelled/, LIMIT_MS);
  expect([...stops()].sort()).toEqual([...ids].sort());
  cockpit.type('\u001b');
  await cockpit.shows(/Batches[^]*✔ finished/);
});

test('an aborted batch keeps the orders that were not sent', async () => {
  await cockpit.shows(/[1-9]\d* ✔ cancelled/, LIMIT_MS);
  cockpit.type('x');
  await cockpit.shows(/orders that were not sent are taken back/);
  cockpit.type('j\r');
  await cockpit.shows(/↩ aborted[^]*taken back/, LIMIT_MS);
  const report = join(place.folder, 'rows.csv');
  cockpit.type('o');
  await cockpit.shows(/Write every row into a file/);
  cockpit.type('\u0015');
  await cockpit.shows(/\n file *\n/);
  cockpit.type(`\u001b[200~${report}\u001b[201~`);
  await cockpit.shows(/rows\.csv/);
  cockpit.type('\r');
  await cockpit.shows(/✔ Every row is in/);
  expect(readFileSync(report, 'utf8').split('\r\n')).toHaveLength(COUNT + 3);
  expect(stops().length).toBeLessThan(COUNT);
});
