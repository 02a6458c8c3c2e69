import { createUseCaseHarness, hasTrouble, problemOf, valueOf } from '../test-support/index.ts';
import type { Trouble } from '../provider/outcomes.ts';
import { ReadTarget } from './read-target.ts';

function setUp() {
  const core = createUseCaseHarness();
  core.remote.add({ id: '7', merchantNumber: '1001' });
  return { ...core, read: core.container.resolve(ReadTarget) };
}

test('a target is shown as the provider has it now', async () => {
  const { read } = setUp();
  expect(valueOf(await read.execute('acme:@1001'))).toMatchObject({
    account: 'acme',
    provider: 'acme-print',
    reference: 'acme:7',
    target: { kind: 'job', id: '7' },
    snapshot: { status: 'active', recipient: { name: 'Ada Example' }, providerData: { colour: 'blue' } },
  });
});

test('the live cancellation is shown with it, whichever account it was filed for', async () => {
  const { read, request } = setUp();
  const filed = valueOf(await request({ reference: 'acme-too:7' }));
  expect(valueOf(await read.execute('acme:7')).liveCancellation).toEqual(filed.view);
  expect(valueOf(await read.execute('other:7'))).not.toHaveProperty('liveCancellation');
});

test('an order the provider does not know is target_not_found', async () => {
  const { read } = setUp();
  expect(problemOf(await read.execute('acme:8'))).toMatchObject({ code: 'target_not_found', detail: expect.stringContaining('acme:8') });
});

test.each<[Trouble, string, boolean]>([
  ['unauthorized', 'provider_unauthorized', false],
  ['forbidden', 'provider_forbidden', false],
  ['rate_limited', 'provider_rate_limited', true],
  ['unavailable', 'provider_unavailable', true],
  ['unreadable', 'provider_unavailable', true],
  ['misconfigured', 'misconfigured', false],
])('%s becomes %s and names the account', async (trouble, code, retryable) => {
  const { read, remote } = setUp();
  remote.scriptRead(hasTrouble(trouble));
  const problem = problemOf(await read.execute('acme:7'));
  expect(problem).toMatchObject({ code, retryable });
  expect(problem.detail).toMatch(/^Account acme/);
});
