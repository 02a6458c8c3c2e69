import { describe, expect, test } from '@jest/globals';
import { cannedReader } from '../test-support/canned.ts';
import { connect, customerOrder, fulfillmentOrder, OPTIONS, read, write } from '../test-support/connected.ts';
import { answered } from '../test-support/exchanges.ts';
import { fulfillmentOrderDocument } from '../test-support/vendor-documents.ts';
import { findReplacement } from './find-replacement.ts';

const LATER = { created_at: '2026-11-20T09:30:00Z' };
const lines = (...ids: number[]) => ids.map((order_line_id) => ({ order_line_id }));
/** Finds replacements of 7 among these. */
async function among(others: readonly object[], { next = null as string | null, original = {} } = {}) {
  const first = fulfillmentOrderDocument({ status: 'canceled', line_items: lines(300, 301), ...original });
  const reader = cannedReader(({ path }) => (path.length === 2 ? first : { results: [first, ...others.map((other) => fulfillmentOrderDocument({ ...LATER, line_items: lines(300, 301), ...other }))], next }));
  const outcome = await findReplacement(reader, '7');
  return outcome.kind === 'found' ? outcome.replacements.map(({ target, hold }) => `${target.id} ${hold}`) : outcome.trouble;
}

test('live ones with the same lines, by what can be done about them', async () => {
  const statuses = ['open', 'on_hold', 'processing', 'incomplete', null, 'frozen', 'canceled', 'closed', 'not_required'];
  expect(await among(statuses.map((status, index) => ({ id: 8 + index, status })))).toEqual(['8 needed', '9 held', '10 impossible', '11 impossible', '12 impossible', '13 impossible']);
});

test.each([
  ['one line in common is enough', { id: 8, line_items: lines(301) }, ['8 needed']],
  ['other lines are other work', { id: 8, line_items: lines(302) }, []],
  ['another location ships just as well', { id: 8, assigned_location: { id: 3 } }, ['8 needed']],
  ['an older one is a sibling of a split order', { id: 6 }, []],
  ['so is one made earlier', { id: 8, created_at: '2026-11-20T07:59:59Z' }, []],
  ['another order is none of ours', { id: 8, order_number: '666' }, []],
])('%s', async (_name, other, found) => {
  expect(await among([{ status: 'open', ...other }])).toEqual(found);
});

test('where the original tells no lines, its place has to do', async () => {
  expect(await among([{ id: 8 }, { id: 9, assigned_location: { id: 3 } }], { original: { line_items: [] } })).toEqual(['8 needed']);
});

describe('"none" ends the search, so it is said only of a whole list', () => {
  test('a list that broke off', async () => {
    expect(await among([], { next: 'https://evil.example/' })).toBe('unreadable');
    expect(await among([{ id: 8 }], { next: 'https://evil.example/' })).toEqual(['8 needed']);
  });

  test('an original that cannot be read', async () => {
    expect(await findReplacement(cannedReader(() => answered(404, { detail: 'Not found.' })), '7')).toMatchObject({ kind: 'trouble', trouble: 'unreadable' });
    expect(await findReplacement(cannedReader(() => answered(503, {})), '7')).toMatchObject({ kind: 'trouble', trouble: 'unavailable' });
    expect(await among([], { original: { order_number: null } })).toBe('unreadable');
  });

  test('a list that cannot be read', async () => {
    const reader = cannedReader(({ path }) => (path.length === 2 ? fulfillmentOrderDocument() : answered(429, {})));
    expect(await findReplacement(reader, '7')).toMatchObject({ kind: 'trouble', trouble: 'rate_limited' });
  });
});

test('over the wire, on a later page; and an order has none', async () => {
  const { connection, simulator, close } = await connect({ pageSize: 1 });
  try {
    await connection.doWrite(fulfillmentOrder(1001), 'cancel', OPTIONS, write());
    const [id] = simulator.replacementsOf(1001);
    expect(await connection.doFindReplacement!(fulfillmentOrder(1001), undefined, read())).toMatchObject({
      kind: 'found',
      replacements: [{ target: fulfillmentOrder(id!), status: 'open', hold: 'needed' }],
      evidence: { subject: '1001', ids: { replacement: id } },
    });
    const asked = simulator.requests.length;
    expect(await connection.doFindReplacement!(customerOrder('10001'), undefined, read())).toMatchObject({ kind: 'found', replacements: [] });
    expect(simulator.requests).toHaveLength(asked);
  } finally {
    await close();
  }
});
