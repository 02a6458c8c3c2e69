import { afterEach, expect, test } from '@jest/globals';
import { createSimulator, type Simulator } from '../testing/simulator.ts';
import { createTestCall } from '../testing/test-call.ts';
import { READ, TOKEN, clientFor } from '../test-support/client.ts';

const opened: Simulator[] = [];
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));

async function bound() {
  const handle = () => ({ status: 200, body: {} });
  const provider = await createSimulator({ name: 'Acme', basePath: '', token: TOKEN, routes: [{ operation: 'read', kind: 'read', method: 'GET', pattern: '/orders/:id', handle }] });
  opened.push(provider);
  return clientFor(provider.url);
}

test('what is asked after the end goes nowhere, whether or not there was a connection', async () => {
  const [used, unused] = [await bound(), await bound()];
  expect(await used.send(READ, createTestCall())).toMatchObject({ kind: 'answered' });
  await Promise.all([used.close(), unused.close()]);
  expect(await used.send(READ, createTestCall())).toMatchObject({ kind: 'not_sent' });
  expect(await unused.send(READ, createTestCall())).toMatchObject({ kind: 'not_sent' });
});

test('the first calls of all share the connections', async () => {
  const client = await bound();
  const answers = await Promise.all([1, 2, 3].map(() => client.send(READ, createTestCall())));
  expect(answers.map(({ kind }) => kind)).toEqual(['answered', 'answered', 'answered']);
  await client.close();
});
