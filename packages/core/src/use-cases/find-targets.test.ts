import { SEES_ALL, type Sight } from '../model/sight.ts';
import { createUseCaseHarness, hasTrouble, problemOf, valueOf } from '../test-support/index.ts';
import { FindTargets, type TargetSearch } from './find-targets.ts';
import { markCursor } from './list-cursor.ts';
import { writeSearchCursor } from './search-cursor.ts';

function seeing(...accounts: readonly string[]): Sight {
  return { ...SEES_ALL, accounts };
}

function setUp() {
  const core = createUseCaseHarness();
  const useCase = core.container.resolve(FindTargets);
  return { ...core, find: (search: TargetSearch) => useCase.execute(search) };
}

test('all accounts are searched, exact matches come first, and those that cannot be searched are listed', async () => {
  const { find, remote } = setUp();
  remote.add({ id: '6', merchantNumber: '1001-B' });
  remote.add({ id: '7', merchantNumber: '1001' });
  const page = valueOf(await find({ search: ' 1001 ' }));
  expect(page.items.map((hit) => [hit.reference, hit.exact])).toEqual([
    ['acme:7', true],
    ['acme-too:7', true],
    ['other:7', true],
    ['acme:6', false],
    ['acme-too:6', false],
    ['other:6', false],
  ]);
  expect(page.problems).toEqual([{ account: 'blind', problem: expect.objectContaining({ code: 'unsupported' }) }]);
  expect(page.nextCursor).toBeNull();
});

test('an id is an exact match in every spelling', async () => {
  const { find, remote } = setUp();
  remote.scriptSearch(() => ({ kind: 'page', hits: [{ target: { kind: 'job', id: '7' }, status: 'active' }] }));
  expect(valueOf(await find({ search: '007', account: 'acme' })).items[0]).toMatchObject({ reference: 'acme:7', exact: true });
});

test('what one account cannot answer does not spoil the rest; when none can, that is the problem', async () => {
  const { find, remote } = setUp();
  remote.add({ id: '7', merchantNumber: '1001' });
  remote.scriptSearch(hasTrouble('unauthorized'));
  const page = valueOf(await find({ search: '1001', visibleTo: seeing('acme', 'other') }));
  expect(page.items.map((hit) => hit.account)).toEqual(['other']);
  expect(page.problems).toMatchObject([{ account: 'acme', problem: { code: 'provider_unauthorized' } }]);
  remote.scriptSearch(hasTrouble('unavailable'));
  expect(problemOf(await find({ search: '1001', visibleTo: seeing('blind', 'acme') })).code).toBe('provider_unavailable');
  expect(problemOf(await find({ search: '1001', account: 'blind' })).code).toBe('unsupported');
});

test.each([[[5]], [[1]], [[5, 1]], [[4, 2, 1]]])('following the cursor by pages of %j shows every hit of every account once', async (limits) => {
  const { find, remote } = setUp();
  remote.pageSize = 3;
  for (let id = 1; id <= 8; id++) remote.add({ id: String(id), merchantNumber: `A-${id}` });
  const shown: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 20; pages++) {
    const limit = limits[Math.min(pages, limits.length - 1)]!;
    const page = valueOf(await find({ search: 'A-', visibleTo: seeing('acme', 'other'), limit, ...(cursor !== undefined && { cursor }) }));
    expect(page.items.length).toBeLessThanOrEqual(limit);
    shown.push(...page.items.map((hit) => hit.reference));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  const all = ['acme', 'other'].flatMap((account) => Array.from({ length: 8 }, (_, index) => `${account}:${index + 1}`));
  expect(shown.toSorted()).toEqual(all.toSorted());
});

test.each<[TargetSearch, string]>([
  [{ search: '  ' }, 'invalid_request'],
  [{ search: 'x'.repeat(201) }, 'invalid_request'],
  [{ search: '1', limit: 0 }, 'invalid_request'],
  [{ search: '1', limit: 1.5 }, 'invalid_request'],
  [{ search: '1', cursor: 'nonsense' }, 'invalid_request'],
  [{ search: '1', cursor: markCursor({ list: 'targets', filter: { search: '1' } }, Buffer.from('{"__proto__":1}').toString('base64url'))! }, 'invalid_request'],
  [{ search: '1', account: 'nobody' }, 'unknown_account'],
  [{ search: '1', account: 'other', visibleTo: seeing('acme') }, 'unknown_account'],
])('%j is refused as %s', async (search, code) => {
  const { find, remote } = setUp();
  expect(problemOf(await find(search)).code).toBe(code);
  expect(remote.searches).toEqual([]);
});

test('a cursor goes on in no other search', async () => {
  const { find, remote } = setUp();
  for (let id = 1; id <= 3; id++) remote.add({ id: String(id), merchantNumber: `A-${id}` });
  const searched = { search: 'A-', account: 'acme', limit: 1 };
  const cursor = valueOf(await find(searched)).nextCursor!;
  expect(valueOf(await find({ ...searched, cursor })).items).toMatchObject([{ reference: 'acme:2' }]);
  for (const other of [{ search: 'A' }, { account: 'other' }, { status: 'active' }]) expect(problemOf(await find({ ...searched, ...other, cursor })).code).toBe('invalid_request');
});

test('a cursor opens no account that the caller may not see', async () => {
  const { find, remote } = setUp();
  for (let id = 1; id <= 3; id++) remote.add({ id: String(id), merchantNumber: `A-${id}` });
  const { nextCursor } = valueOf(await find({ search: 'A-', visibleTo: seeing('other'), limit: 1 }));
  expect(problemOf(await find({ search: 'A-', visibleTo: seeing('acme'), cursor: nextCursor! })).code).toBe('invalid_request');
});

test('who sees single orders only is not told that there are others, by no page and no cursor', async () => {
  const { find, remote } = setUp();
  remote.pageSize = 5;
  for (let id = 1; id <= 9; id++) remote.add({ id: String(id), merchantNumber: `A-${id}` });
  const visibleTo: Sight = { ...seeing('acme'), references: ['acme:2', 'acme:4'] };
  const alone = { items: [], nextCursor: null, problems: [] };
  expect(valueOf(await find({ search: 'A-', visibleTo: { ...visibleTo, references: ['acme:77'] }, limit: 1 }))).toEqual(alone);
  expect(valueOf(await find({ search: 'A-9', visibleTo, limit: 1 }))).toEqual(alone);
  const first = valueOf(await find({ search: 'A-', visibleTo, limit: 1 }));
  const second = valueOf(await find({ search: 'A-', visibleTo, limit: 1, cursor: first.nextCursor! }));
  expect([...first.items, ...second.items].map(({ reference }) => reference)).toEqual(visibleTo.references);
  expect(second.nextCursor).toBeNull();
  const { nextCursor } = valueOf(await find({ search: 'A-', visibleTo: seeing('acme'), limit: 5 }));
  expect(problemOf(await find({ search: 'A-', visibleTo, cursor: nextCursor! })).code).toBe('invalid_request');
});

test('a cursor names each account once: it would be one call of the provider for each', async () => {
  const { find, remote } = setUp();
  const cursor = (...skips: readonly number[]) => markCursor({ list: 'targets', filter: { search: 'A-' } }, writeSearchCursor({ pageSize: 1, positions: skips.map((skip) => ({ account: 'acme', skip })) }))!;
  expect(problemOf(await find({ search: 'A-', cursor: cursor(1, 2) })).code).toBe('invalid_request');
  expect(remote.searches).toEqual([]);
  expect((await find({ search: 'A-', cursor: cursor(1) })).ok).toBe(true);
});
