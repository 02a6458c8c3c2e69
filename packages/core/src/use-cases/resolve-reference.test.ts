import fc from 'fast-check';
import { createUseCaseHarness, hasTrouble, problemOf, valueOf } from '../test-support/index.ts';
import { ResolveReference } from './resolve-reference.ts';
import type { ReferenceInput } from './reference-input.ts';

function setUp() {
  const core = createUseCaseHarness();
  const useCase = core.container.resolve(ResolveReference);
  return { ...core, resolve: (input: ReferenceInput) => useCase.execute(input) };
}

test.each<[ReferenceInput, object]>([
  ['acme:7', { target: { kind: 'job', id: '7' }, reference: 'acme:7' }],
  ['acme:007', { target: { kind: 'job', id: '7' }, reference: 'acme:7' }],
  ['acme:job/7', { target: { kind: 'job', id: '7' }, reference: 'acme:7' }],
  ['acme:0', { target: { kind: 'job', id: '0' }, reference: 'acme:0' }],
  ['acme:parcel/P-1', { target: { kind: 'parcel', id: 'P-1' }, reference: 'acme:parcel/P-1' }],
  [{ account: 'acme', target: { id: '07' } }, { target: { kind: 'job', id: '7' }, reference: 'acme:7' }],
  [{ account: 'acme', target: { kind: 'parcel', id: 'P-1' } }, { target: { kind: 'parcel', id: 'P-1' }, reference: 'acme:parcel/P-1' }],
])('%j is canonicalised without asking the provider', async (input, expected) => {
  const { resolve, remote } = setUp();
  expect(valueOf(await resolve(input))).toMatchObject({ ...expected, orderNumber: null, account: { id: 'acme' } });
  expect([...remote.reads, ...remote.searches]).toEqual([]);
});

test.each<[ReferenceInput, string, string]>([
  ['7', 'invalid_reference', 'has no account'],
  ['acme:', 'invalid_reference', 'names no order'],
  ['acme:job/', 'invalid_id', 'is empty'],
  ['acme:..', 'invalid_id', 'is not an id'],
  ['acme:parcel/..', 'invalid_id', 'is not an id'],
  ['acme:../..', 'invalid_id', 'is not a print job'],
  ['acme:seven', 'invalid_id', 'Write acme:ID for a print job, acme:parcel/ID for a parcel.'],
  ['acme:٧', 'invalid_id', 'whole number'],
  ['acme:1.5', 'invalid_id', 'whole number'],
  ['acme:%2e%2e', 'invalid_id', 'whole number'],
  ['nobody:7', 'unknown_account', 'Configured accounts: acme'],
  [{ account: 'acme', target: { id: '' } }, 'invalid_id', 'is empty'],
  [{ account: 'acme', target: { id: '1'.repeat(301) } }, 'invalid_id', '301 characters'],
  [{ account: 'acme', target: { kind: 'poster', id: '7' } }, 'invalid_reference', 'Its kinds: job, parcel.'],
])('%j is refused as %s before any I/O', async (input, code, detail) => {
  const { resolve, remote } = setUp();
  expect(problemOf(await resolve(input))).toMatchObject({ code, detail: expect.stringContaining(detail) });
  expect([...remote.reads, ...remote.searches]).toEqual([]);
});

test('no text makes it throw', async () => {
  const { resolve } = setUp();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const result = await resolve(`acme:${text}`);
      expect(result.ok || result.problem.detail !== '').toBe(true);
    }),
  );
});

test('a kind is named with the article it takes', async () => {
  const parseId = () => ({ ok: false, problem: 'It is no number.' }) as const;
  const targets = [{ kind: 'order', label: 'order', default: true, parseId }, { kind: 'item', label: 'item', parseId }] as const;
  const core = createUseCaseHarness({ provider: { targets } });
  expect(problemOf(await core.container.resolve(ResolveReference).execute('acme:x')).detail).toBe('It is no number. Write acme:ID for an order, acme:item/ID for an item.');
});

test.each<[string, () => never, string]>([
  ['throws over an id', () => { throw new Error('oops'); }, 'oops'],
  ['answers later, and breaks then', () => Promise.reject(new Error('oops')) as never, 'it answered a promise, and must answer at once'],
])('a plugin that %s is named', async (_what, parseId, why) => {
  const broken = { kind: 'job', label: 'job', default: true, parseId } as const;
  const core = createUseCaseHarness({ provider: { targets: [broken] } });
  const problem = problemOf(await core.container.resolve(ResolveReference).execute('acme:7'));
  expect(problem).toMatchObject({ code: 'misconfigured', detail: `The plugin "acme-print" failed to read an id: ${why}` });
});

test('a merchant number stands for the one order that has exactly it', async () => {
  const { resolve, remote } = setUp();
  remote.add({ id: '6', merchantNumber: '1001-B' });
  remote.add({ id: '7', merchantNumber: '1001' });
  expect(valueOf(await resolve('acme:@1001'))).toMatchObject({ target: { kind: 'job', id: '7' }, reference: 'acme:7', orderNumber: '1001' });
});

test('a merchant number is looked for on later pages too, and an order shown twice counts once', async () => {
  const { resolve, remote } = setUp();
  remote.pageSize = 2;
  for (const id of ['1', '2', '3']) remote.add({ id, merchantNumber: `1001-${id}` });
  remote.add({ id: '7', merchantNumber: '1001' });
  const hit = { target: { kind: 'job', id: '007' }, merchantNumber: '1001', status: 'active' };
  remote.scriptSearch(() => ({ kind: 'page', hits: [hit], nextCursor: '2' }));
  expect(valueOf(await resolve('acme:@1001')).reference).toBe('acme:7');
  expect(remote.searches).toHaveLength(2);
});

test('several orders with one number are listed, none is chosen', async () => {
  const { resolve, remote } = setUp();
  remote.add({ id: '7', merchantNumber: '1001' });
  remote.add({ id: '8', merchantNumber: '1001' });
  const problem = problemOf(await resolve('acme:@1001'));
  expect(problem).toMatchObject({ code: 'merchant_number_ambiguous', errors: [{ detail: 'acme:7' }, { detail: 'acme:8' }] });
  expect(problem.detail).toContain('acme:7, acme:8');
});

test('a number nobody has is not found, and similar ones are shown', async () => {
  const { resolve, remote } = setUp();
  remote.add({ id: '7', merchantNumber: '1001-B' });
  const problem = problemOf(await resolve('acme:@1001'));
  expect(problem).toMatchObject({ code: 'merchant_number_not_found', detail: expect.stringContaining('Similar: 1001-B (acme:7).') });
});

test('one match among more hits than can be looked through is not certain to be the only one', async () => {
  const { resolve, remote } = setUp();
  const endless = (id: string) => () => ({ kind: 'page' as const, hits: [{ target: { kind: 'job', id }, merchantNumber: '1001', status: 'active' }], nextCursor: 'more' });
  remote.scriptSearch(...Array.from({ length: 50 }, () => endless('7')));
  expect(problemOf(await resolve('acme:@1001'))).toMatchObject({ code: 'merchant_number_ambiguous', detail: expect.stringContaining('more hits than') });
  expect(remote.searches).toHaveLength(5);
});

test('an account without search says to write the id', async () => {
  const { resolve } = setUp();
  expect(problemOf(await resolve('blind:@1001'))).toMatchObject({ code: 'unsupported', detail: expect.stringContaining('Write the order\'s id: blind:ID') });
});

test('a search that fails says why', async () => {
  const { resolve, remote } = setUp();
  remote.scriptSearch(hasTrouble('rate_limited', { retryAfterMs: 12_000 }));
  expect(problemOf(await resolve('acme:@1001'))).toMatchObject({ code: 'provider_rate_limited', retryable: true, retryAfterMs: 12_000 });
});
