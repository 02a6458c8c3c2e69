import { expect, test } from '@jest/globals';
import { cancellationSchema } from '../schemas/cancellation.ts';
import { pageSchema } from '../schemas/page.ts';
import { expectMatches } from '../test-support/expect-matches.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { file } from '../test-support/file.ts';
import { openTestApi } from '../test-support/test-api.ts';

async function withFive() {
  const application = await (await openTestApi({ accounts: ['shop', 'other'].map((id) => ({ id, provider: 'scripted', settings: {} })) })).application();
  for (const reference of ['shop:1', 'shop:2', 'shop:3', 'shop:4']) await file(application, { reference });
  const withdrawn = await file(application, { reference: 'other:5' });
  await application.inject({ method: 'POST', url: `/v1/cancellations/${withdrawn.id}/withdraw` });
  const list = async (query: string) => expectMatches(pageSchema(cancellationSchema), (await application.inject(`/v1/cancellations${query}`)).json());
  const references = async (query: string) => (await list(query)).items.map((item) => item.reference);
  return { application, list, references };
}

test('the list is newest first, in pages that miss nothing', async () => {
  const { list } = await withFive();
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof list>> = await list(`?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    seen.push(...page.items.map((item) => item.reference));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(['other:5', 'shop:4', 'shop:3', 'shop:2', 'shop:1']);
});

test('the list is narrowed by state, account, reference and attention', async () => {
  const { references } = await withFive();
  expect(await references('?state=withdrawn')).toEqual(['other:5']);
  expect(await references('?state=queued,withdrawn&account=other')).toEqual(['other:5']);
  expect(await references('?state=queued&state=withdrawn&limit=1')).toEqual(['other:5']);
  expect(await references('?account=shop&account=other&reference=shop:002')).toEqual(['shop:2']);
  expect(await references('?attention=true')).toEqual([]);
  expect(await references('?replacement=not_held')).toEqual([]);
  expect(await references('?attention=false&limit=500')).toHaveLength(5);
});

test('a list that cannot be made is refused', async () => {
  const { application } = await withFive();
  for (const query of ['state=stopped', 'limit=0', 'limit=501', 'limit=two', 'cursor=nonsense', 'attention=yes', 'sort=id', '__proto__=1']) {
    expectProblem(await application.inject(`/v1/cancellations?${query}`), 'invalid_request', query);
  }
});

test('one is read by its id; what is no id is not found', async () => {
  const { application, list } = await withFive();
  const [first] = (await list('')).items;
  expect((await application.inject(`/v1/cancellations/${first?.id}`)).json()).toEqual(first);
  for (const id of ['can_0', '..%2f..', '%00', 'x'.repeat(8_000)]) expectProblem(await application.inject(`/v1/cancellations/${id}`), 'not_found');
});
