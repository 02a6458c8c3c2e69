import { createUseCaseHarness, hasTrouble, problemOf, valueOf } from '../test-support/index.ts';
import { PreviewCancellations, type PreviewRequest } from './preview-cancellations.ts';

function setUp(provider = {}) {
  const core = createUseCaseHarness({ provider });
  core.remote.add({ id: '7', merchantNumber: '1001' });
  const useCase = core.container.resolve(PreviewCancellations);
  return { ...core, preview: (request: PreviewRequest) => useCase.execute(request) };
}

test('a preview says what would be done, why, and with which effects, and changes nothing', async () => {
  const { preview, ledger, remote } = setUp();
  const [item] = valueOf(await preview({ references: ['acme:@1001'] }));
  expect(item).toMatchObject({
    asked: 'acme:@1001',
    reference: 'acme:7',
    orderNumber: '1001',
    eligibility: { answer: 'yes' },
    plan: { kind: 'send', operation: 'stop', effects: [{ name: 'stops_fulfilment', happens: 'yes' }] },
    problems: [],
  });
  expect(item?.snapshot).not.toHaveProperty('providerData');
  expect(remote.writes).toEqual([]);
  expect(ledger.commits).toBe(0);
});

test('the options asked for reach the plan', async () => {
  const { preview } = setUp();
  const [item] = valueOf(await preview({ references: ['acme:7'], options: { strategy: 'request' } }));
  expect(item?.plan).toMatchObject({ kind: 'send', operation: 'ask' });
});

test('each reference has its own answer, in the order asked', async () => {
  const { preview, remote } = setUp();
  remote.add({ id: '8', status: 'shipped' });
  const items = valueOf(await preview({ references: ['acme:8', 'nonsense', { account: 'acme', target: { id: '9' } }, 'acme:7'] }));
  expect(items.map((item) => [item.asked, item.plan?.kind, item.problems.map((problem) => problem.code)])).toEqual([
    ['acme:8', 'refuse', []],
    ['nonsense', undefined, ['invalid_reference']],
    ['acme:9', undefined, ['target_not_found']],
    ['acme:7', 'send', []],
  ]);
});

test('what cannot be read is planned blindly, as it would be sent', async () => {
  const { preview, remote } = setUp();
  remote.scriptRead(hasTrouble('unreadable'));
  const [item] = valueOf(await preview({ references: ['acme:7'] }));
  expect(item).toMatchObject({ eligibility: { answer: 'unknown' }, plan: { kind: 'send', why: 'It could not be read.' }, problems: [{ code: 'provider_unavailable' }] });
});

test('the live cancellation that a request would join is shown, and what stands in the way of joining', async () => {
  const { preview, request } = setUp();
  const { view } = valueOf(await request({ options: { refund: true } }));
  const [same] = valueOf(await preview({ references: ['acme:7'], options: { refund: true } }));
  expect(same).toMatchObject({ joins: view, problems: [] });
  const [other] = valueOf(await preview({ references: ['acme:7'] }));
  expect(other).toMatchObject({ joins: { id: view.id }, problems: [{ code: 'conflicting_options' }] });
});

test('an option the operation lacks is told before anything is read', async () => {
  const { preview, remote } = setUp();
  const [item] = valueOf(await preview({ references: ['acme:parcel/P-1'], options: { refund: true } }));
  expect(item?.problems).toMatchObject([{ code: 'unsupported_option', errors: [{ pointer: '/options/refund' }] }]);
  expect(remote.reads).toEqual([]);
});

test('too few or too many references are refused', async () => {
  const { preview } = setUp();
  expect(problemOf(await preview({ references: [] })).code).toBe('invalid_request');
  expect(problemOf(await preview({ references: Array.from({ length: 101 }, () => 'acme:7') })).code).toBe('invalid_request');
});
