import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { CancellationView } from '@countermand/core/model';
import type { Answer } from '../../../service/answer.ts';
import type { FindQuery, FoundPage } from '../../../service/service.ts';
import { OwnStops } from '../../own-stops.ts';
import { renderCockpit, type RenderCockpitOptions, type RenderedCockpit } from '../../../test-support/render-cockpit.tsx';
import { sampleFound } from '../../../test-support/sample-order.ts';
import { SAMPLE_VIEW } from '../../../test-support/sample-view.ts';
import { scriptService } from '../../../test-support/scripted-service.ts';

const ENTER = '\r';
const ROWS = Array.from({ length: 120 }, (_, index) => sampleFound(`acme:${1_000 + index}`));

let cockpit: RenderedCockpit;
let find: jest.Mock<(query: FindQuery) => Promise<Answer<FoundPage>>>;

beforeEach(() => {
  find = jest.fn(({ cursor }: FindQuery) => {
    const first = Number(cursor ?? 0);
    const value = { items: ROWS.slice(first, first + 50), nextCursor: first + 50 < ROWS.length ? String(first + 50) : null, problems: [] };
    return Promise.resolve<Answer<FoundPage>>({ ok: true, value });
  });
});
afterEach(() => cockpit.close());

function open(search: string, more: Partial<RenderCockpitOptions> = {}): void {
  cockpit = renderCockpit({ service: scriptService({ find }).service, first: { name: 'find', search }, ...more });
}

function answers(page: Partial<FoundPage>): void {
  find.mockImplementation(() => Promise.resolve({ ok: true, value: { items: [], nextCursor: null, problems: [], ...page } }));
}

test('what to search for is typed, and letters are letters meanwhile', async () => {
  answers({ items: [sampleFound('acme:1', { exact: true }), sampleFound('other:12', { status: 'shipped', summary: 'Two mugs' })] });
  open('', { columns: 140 });
  await cockpit.shows(/find:/);
  cockpit.type(`sq1${ENTER}`);
  const frame = await cockpit.shows(/Find › Find sq1(.|\n)*other:12/);
  expect(find.mock.calls[0]?.[0]).toMatchObject({ search: 'sq1' });
  expect(frame).toMatch(/▸ +acme:1 +WILLOW-1 +open +Mug +acme +=/);
  expect(frame).toMatch(/other:12 +WILLOW-12 +shipped +Two mugs +other +~/);
});

test('further pages come as one goes on, and none is asked for twice or by itself', async () => {
  open('acme');
  await cockpit.shows(/1 of 50 or more/);
  cockpit.type('G');
  await cockpit.shows(/of 100 or more/);
  cockpit.type('G');
  await cockpit.shows(/of 120\n/);
  expect(find).toHaveBeenCalledTimes(3);
});

test('marked orders are stopped together, else the one under the cursor; the list is there again without a new search', async () => {
  open('acme');
  await cockpit.shows(/1 of 50/);
  cockpit.type('s');
  await cockpit.shows(/› Stop 1 order/);
  cockpit.type('\u001b');
  await cockpit.shows(/1 of 50/);
  cockpit.type('  s');
  await cockpit.shows(/› Stop 2 orders/);
  cockpit.type('\u001b');
  await cockpit.shows(/● 2 marked/);
  cockpit.type(ENTER);
  await cockpit.shows(/› Order acme:1002/);
  expect(find).toHaveBeenCalledTimes(1);
});

test('three hundred marked ones go to one question', async () => {
  answers({ items: Array.from({ length: 300 }, (_, index) => sampleFound(`acme:${index}`)) });
  open('acme');
  await cockpit.shows(/1 of 300/);
  cockpit.type('as');
  await cockpit.shows(/› Stop 300 orders/);
});

test('accounts that could not be searched are named; nothing found says what to do', async () => {
  answers({ problems: [{ account: 'pod', problem: { code: 'unsupported', detail: 'Account pod: it cannot be searched.', retryable: false } }] });
  open('x1');
  const frame = await cockpit.shows(/No order was found for “x1”/);
  expect(frame).toMatch(/✘ not searched: Account pod: it cannot be searched/);
});

test('a search that failed says why, and can be made again', async () => {
  find.mockImplementationOnce(() => Promise.resolve({ ok: false, problem: { code: 'ledger_unavailable', detail: 'The ledger is away.', retryable: true } }));
  open('acme');
  await cockpit.shows(/✘ The ledger is away\. · r searches again/);
  cockpit.type('r');
  await cockpit.shows(/1 of 50/);
});

test('what is shown can be narrowed, and nothing is stopped where that is refused', async () => {
  open('acme', { readonly: true });
  await cockpit.shows(/1 of 50/);
  cockpit.type(`/1007${ENTER}`);
  await cockpit.shows(/1 of 1 or more/);
  cockpit.type('s');
  await cockpit.shows(/This cockpit is read-only/);
  expect(find).toHaveBeenCalledTimes(1);
});

test('many long references can be told apart in 40 columns', async () => {
  answers({ items: [sampleFound('demo-fastpod:F237-111326-000001'), sampleFound('demo-fastpod:F237-111326-000002')] });
  open('F237', { columns: 40 });
  await cockpit.shows(/237-111326-000001 +open[^]*237-111326-000002 +open/);
});

test('what was asked to be stopped from here is marked no more and says how that stands, until it is searched again', async () => {
  const filed: CancellationView[] = [];
  const { service, change } = scriptService({
    find,
    cancellations: () => Promise.resolve({ ok: true, value: { items: filed, nextCursor: null } }),
    accounts: () => Promise.resolve({ ok: true, value: [] }),
    work: () => () => Promise.resolve(),
  });
  const ownStops = new OwnStops(service);
  cockpit = renderCockpit({ service, first: { name: 'find', search: 'acme' }, ownStops });
  await cockpit.shows(/1 of 50/);
  cockpit.type('  ');
  await cockpit.shows(/● 2 marked/);
  filed.push({ ...SAMPLE_VIEW, reference: 'acme:1000', state: 'refused' });
  ownStops.add({ ...SAMPLE_VIEW, reference: 'acme:1000' });
  change();
  const frame = await cockpit.shows(/acme:1000 +WILLOW-1000 +✘ refused/);
  expect(frame).toMatch(/● 1 marked/);
  expect(frame).toMatch(/acme:1001 +WILLOW-1001 +open/);
  cockpit.type('r');
  await cockpit.shows(/acme:1000 +WILLOW-1000 +open/);
});
