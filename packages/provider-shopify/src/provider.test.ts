import { checkCancellationProvider, createTestCall, createTestClient, describeCancellationProvider, PROVIDER_FAILURES } from '@countermand/provider-kit/testing';
import { afterEach, describe, expect, test } from '@jest/globals';
import { provider } from './provider.ts';
import { createSimulator } from './simulator/index.ts';

const ofKind = (id: string) => ({ kind: 'fulfillment_order', id });
const OPTIONS = { reasonLabel: 'Customer request' };
const common = { provider, backend: createSimulator, failures: PROVIDER_FAILURES, framework: { describe, test } };
const others = { stopped: ofKind('103'), tooLate: ofKind('104'), missing: ofKind('999999') };

describe('cancelled at once', () => describeCancellationProvider({ ...common, orders: { ...others, stoppable: ofKind('101') } }));
describe('by a request that the service decides on', () => describeCancellationProvider({ ...common, orders: { ...others, stoppable: ofKind('102') } }));

const opened: (() => Promise<void>)[] = [];
afterEach(async () => void (await Promise.all(opened.splice(0).map((close) => close()))));

async function connected() {
  const simulator = await createSimulator();
  const settings = provider.settings.parse(simulator.settings);
  const profile = provider.profile(settings);
  const http = createTestClient(profile.baseUrl, simulator.token, profile);
  opened.push(() => http.close().then(() => simulator.close()));
  const clock = { now: Date.now, monotonic: () => performance.now(), sleep: async () => undefined };
  return { simulator, connection: provider.open({ id: 'shop', settings, profile }, { http, clock, logger: { unknownValue: () => undefined } }) };
}

test('the order that takes the place of a stopped one is found, and held', async () => {
  const { connection } = await connected();
  await connection.doWrite(ofKind('101'), 'cancel', OPTIONS, createTestCall({ purpose: 'write' }));
  const found = await connection.doFindReplacement?.(ofKind('101'), undefined, createTestCall());
  expect(found).toMatchObject({ kind: 'found', replacements: [{ target: { id: '1005' }, hold: 'needed' }] });
  expect(await connection.doWrite(ofKind('1005'), 'hold', OPTIONS, createTestCall({ purpose: 'write' }))).toMatchObject({ kind: 'held', evidence: { subject: '1005' } });
  expect(await connection.doFindReplacement?.(ofKind('101'), undefined, createTestCall())).toMatchObject({ replacements: [{ hold: 'held' }] });
});

test('a plugin that cancels, whatever it is asked for, fails the suite', async () => {
  const wrong: typeof provider = {
    ...provider,
    open: (account, tools) => {
      const right = provider.open(account, tools);
      return { ...right, doWrite: (target, _operation, options, call) => right.doWrite(target, 'cancel', options, call) };
    },
  };
  const results = await checkCancellationProvider({ ...common, provider: wrong, orders: { ...others, stoppable: ofKind('101') } }, { areas: ['stopping'] });
  expect(results.filter(({ result }) => result === 'failed').map(({ message = '' }) => message.split('\n')[0])).toEqual(['Asked for the operation request, it sent the request of cancel.']);
});

test('a plugin that takes a list it could not read for an empty one fails the suite', async () => {
  const wrong: typeof provider = {
    ...provider,
    open: (account, tools) => {
      const right = provider.open(account, tools);
      const doFindReplacement: typeof right.doFindReplacement = async (...asked) => {
        const found = await right.doFindReplacement?.(...asked);
        return found?.kind === 'found' ? found : { kind: 'found', replacements: [], evidence: { operation: 'read', at: new Date().toISOString() } };
      };
      return { ...right, doFindReplacement };
    },
  };
  const results = await checkCancellationProvider({ ...common, provider: wrong, orders: { ...others, stoppable: ofKind('101') } }, { areas: ['replacements'] });
  expect(results.filter(({ result }) => result === 'failed').map(({ law, name }) => [law, name])).toEqual([['evidence', 'looking for a replacement that fails is trouble, never none']]);
});

test.each([
  ['101', '101'],
  ['gid://shopify/FulfillmentOrder/0101', '101'],
])('%s is the fulfilment order %s', (text, id) => expect(provider.targets[0]?.parseId(text)).toEqual({ ok: true, id }));

test('the id of something else is none', () => expect(provider.targets[0]?.parseId('gid://shopify/Order/101').ok).toBe(false));
