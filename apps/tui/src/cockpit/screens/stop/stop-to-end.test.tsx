import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Service } from '../../../service/service.ts';
import { openLocalService, type OpenedService } from '../../../test-support/open-local-service.ts';
import { renderCockpit, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { openWorkplace, type Workplace, type WorkplaceOptions } from '../../../test-support/workplace.ts';

jest.setTimeout(60_000);

const ENTER = '\r';
const LIMIT_MS = 20_000;

let place: Workplace;
let opened: OpenedService;
let cockpit: RenderedCockpit;
let ends: (() => Promise<void>)[];

/** What is worked for the cockpit is to end before the ledger does. */
function withEnds(service: Service): Service {
  const work: Service['work'] = (about) => {
    const end = service.work(about);
    ends.push(end);
    return end;
  };
  return { ...service, work };
}

async function open(options: WorkplaceOptions = {}): Promise<void> {
  place.configure(options);
  opened = await openLocalService(place);
  cockpit = renderCockpit({ service: withEnds(opened.service), first: { name: 'help' }, now: Date.now });
  await cockpit.shows(/^Help/);
}

/** As far as the question for these orders of the shop. */
async function ask(...ids: readonly string[]): Promise<void> {
  cockpit.type(`:stop ${ids.map((id) => `shop:${id}`).join(' ')}${ENTER}`);
  await cockpit.shows(ids.length === 1 ? /Stop order \S+\?/ : new RegExp(`Stop ${ids.length} orders\\?`), LIMIT_MS);
}

const cancels = (): readonly string[] => place.shop.writes.filter(({ operation }) => operation === 'cancel').map(({ targetId }) => targetId);

beforeEach(async () => {
  place = await openWorkplace();
  ends = [];
});
afterEach(async () => {
  cockpit.close();
  await Promise.all(ends.map((end) => end()));
  await opened.close();
  await place.close();
});

test('found by the number of the shop, seen, stopped, and what took its place is held', async () => {
  await open();
  cockpit.type('f');
  await cockpit.shows(/find:/);
  cockpit.type(`10002${ENTER}`);
  await cockpit.shows(/shop:1002 +10002 +open\/pending +=/, LIMIT_MS);
  cockpit.type(ENTER);
  await cockpit.shows(/What stopping it would do/, LIMIT_MS);
  cockpit.type('s');
  const question = await cockpit.shows(/Stop order 10002\?/, LIMIT_MS);
  expect(question).toMatch(/~ May happen: a new order takes its place/);
  cockpit.type(`jj${ENTER}`);
  const end = await cockpit.shows(/✔ Cancelled(.|\n)*took its place and is\s+held: it will not be sent\s+by itself(.|\n)*Evidence: cancel, HTTP 200/, LIMIT_MS);
  expect(end).toMatch(/open\/pending before, canceled\/pending now/);
  expect(cancels()).toEqual(['1002']);
});

test('Enter keeps, and nothing reaches the provider; undo in its window takes the stop back', async () => {
  await open({ configuration: { undoWindowSeconds: 60 } });
  await ask('1002');
  cockpit.type(ENTER);
  await cockpit.shows(/Kept: nothing was asked for/);
  await ask('1002');
  cockpit.type(`jj${ENTER}`);
  await cockpit.shows(/◷ Scheduled(.|\n)*Undo is possible for \d+ s more/, LIMIT_MS);
  cockpit.type(`j${ENTER}`);
  await cockpit.shows(/↩ Withdrawn/, LIMIT_MS);
  expect(cancels()).toEqual([]);
});

test('a lost answer is unknown, is never asked again, and settles by what is read later', async () => {
  await open();
  await ask('1002');
  place.shop.fail({ failure: 'effect_answer_lost', operation: 'cancel', targetId: '1002' });
  place.shop.fail({ failure: 'error_500_no_effect', operation: 'read', targetId: '1002', times: 2 });
  cockpit.type(`jj${ENTER}`);
  const unknown = await cockpit.shows(/\? Unknown/, LIMIT_MS);
  expect(unknown).not.toMatch(/Stop order\n|Keep order/);
  await cockpit.shows(/✔ Cancelled(.|\n)*A later look at the order shows it/, LIMIT_MS);
  expect(cancels()).toEqual(['1002']);
});

test('several: each ends as it ends, while its screen is not seen, and that is told', async () => {
  await open({ configuration: { undoWindowSeconds: 1 } });
  await ask('1001', '1002');
  place.shop.fail({ failure: 'too_late', operation: 'cancel', targetId: '1001' });
  cockpit.type(`jj${ENTER}`);
  await cockpit.shows(/type cancel-2 and press enter/);
  cockpit.type(`cancel-2${ENTER}`);
  await cockpit.shows(/Stopping 2 orders/, LIMIT_MS);
  cockpit.type('1');
  await cockpit.shows(/Accounts(.|\n)*✘ All 2 orders are settled · Cancelled: 1, Refused: 1/, LIMIT_MS);
  cockpit.type(`:stop shop:1002 shop:1001${ENTER}`);
  const end = await cockpit.shows(/✘ shop:1001 {2}Refused/);
  expect(end).toMatch(/✔ shop:1002 {2}Cancelled/);
  expect([...cancels()].sort()).toEqual(['1001', '1002']);
});
