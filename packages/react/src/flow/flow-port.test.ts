import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createCancelFlow, describe, type CancelFlow, type FlowState, type StateName } from '@countermand/cancel-flow';
import { connectionTo } from '../provider/connection.ts';
import { apiServer } from '../test-support/api-server.ts';
import { fileAny } from './file-any.ts';
import { fileOne } from './file-one.ts';
import type { MakeFilingWay } from './filing-way.ts';
import { createFlowPort } from './flow-port.ts';

let server: Awaited<ReturnType<typeof apiServer>>;
let flow: CancelFlow;
let minted: number;
let signedIn: boolean;

beforeEach(async () => {
  server = await apiServer();
  [minted, signedIn] = [0, true];
});
afterEach(async () => {
  flow.dispose();
  await server.close();
});

/** A flow over the server's socket, with a session of the host; its pauses take no time. */
async function asking(filing: MakeFilingWay, ...orders: readonly string[]): Promise<void> {
  const connection = connectionTo(server.baseUrl, async () => {
    if (!signedIn) throw new Error('Nobody is signed in.');
    minted += 1;
    return { token: `cms_${minted}`, expiresAt: '2099-01-01T00:00:00Z' };
  });
  flow = createCancelFlow({ port: createFlowPort(connection, filing), clock: { sleep: async () => undefined } });
  flow.send({ type: 'open', orders });
  await until('confirming');
}

/** The state of this name, as soon as the flow is in it. */
function until(name: StateName, is: (state: FlowState) => boolean = () => true): Promise<FlowState> {
  return new Promise((resolve) => {
    const look = (): void => {
      const state = flow.getState();
      if (state.name !== name || !is(state)) return;
      end();
      resolve(state);
    };
    const end = flow.subscribe(look);
    look();
  });
}

const keys = () => server.arrived.map(({ key }) => key);

test('one order is filed once, as it was shown, and followed', async () => {
  await asking(fileOne, 'shop:1');
  flow.send({ type: 'choose', choices: { reason: 'fraud', note: 'seen by Ann' } });
  flow.send({ type: 'confirm' });
  expect(await until('following')).toMatchObject({ orders: [{ asked: 'shop:1', cancellation: { id: 'can_1', state: 'requested' } }] });
  expect(server.arrived).toEqual([{ route: 'POST cancellations', key: expect.any(String), token: 'cms_1', body: { reference: 'shop:1', reason: 'fraud', note: 'seen by Ann', options: {}, expect: { orderNumber: '#shop:1' } } }]);
});

test('where the answer is lost, the same request goes again under the same key', async () => {
  server.troubles.push('lost', 'lost');
  await asking(fileOne, 'shop:1');
  flow.send({ type: 'confirm' });
  await until('following');
  expect(keys()).toHaveLength(3);
  expect([new Set(keys()).size, server.filed.size]).toEqual([1, 1]);
});

test.each(['gateway', 'broken'] as const)('an error of the server or of something between (%s), after it took effect, is no refusal: it can be looked for', async (trouble) => {
  server.troubles.push(trouble, trouble, trouble, trouble);
  await asking(fileOne, 'shop:1');
  flow.send({ type: 'confirm' });
  await until('submit_uncertain', (state) => state.name === 'submit_uncertain' && state.sends === 4);
  expect([keys().length, new Set(keys()).size]).toEqual([4, 1]);
  flow.send({ type: 'look' });
  expect(await until('following')).toMatchObject({ orders: [{ cancellation: { id: 'can_1' } }] });
  expect(server.filed.size).toBe(1);
});

test('a session that the server refuses is replaced within the call, under the same key', async () => {
  await asking(fileOne, 'shop:1');
  server.refusedTokens.add('cms_1');
  const seen: string[] = [];
  flow.subscribe(() => seen.push(flow.getState().name));
  flow.send({ type: 'confirm' });
  await until('following');
  expect(seen).toEqual(['submitting', 'following']);
  expect(server.arrived.map(({ token }) => token)).toEqual(['cms_1', 'cms_2']);
  expect(new Set(keys()).size).toBe(1);
});

test('where nobody is signed in any more, the request waits, and goes on under the same key after a person has signed in', async () => {
  await asking(fileOne, 'shop:1');
  signedIn = false;
  server.refusedTokens.add('cms_1');
  flow.send({ type: 'confirm' });
  expect(await until('session_expired', (state) => state.name === 'session_expired' && !state.renewing)).toMatchObject({ problem: { code: 'session_ended', detail: 'Nobody is signed in.' } });
  expect(server.filed.size).toBe(0);
  signedIn = true;
  flow.send({ type: 'retry' });
  await until('following');
  expect(server.arrived.map(({ token }) => token)).toEqual(['cms_1', 'cms_2']);
  expect([new Set(keys()).size, server.filed.size]).toEqual([1, 1]);
});

test('of a session that the server refuses nothing is told that only programmers understand', async () => {
  await asking(fileOne, 'shop:1');
  for (let count = 1; count < 9; count += 1) server.refusedTokens.add(`cms_${count}`);
  flow.send({ type: 'confirm' });
  expect(await until('session_expired', (state) => state.name === 'session_expired' && !state.renewing)).toMatchObject({ problem: { code: 'session_ended', detail: '' } });
});

test('several orders are one batch, under one key, and each is followed', async () => {
  server.troubles.push('lost');
  await asking(fileAny, 'shop:1', 'shop:2');
  flow.send({ type: 'type', text: 'cancel-2' });
  flow.send({ type: 'confirm' });
  const followed = await until('following', (state) => state.name === 'following' && state.orders.every(({ cancellation }) => cancellation !== null));
  expect(followed).toMatchObject({ batch: 'bat_1', orders: [{ asked: 'shop:1', cancellation: { id: 'can_1' } }, { asked: 'shop:2', cancellation: { id: 'can_2' } }] });
  expect(server.arrived.map(({ route }) => route)).toEqual(['POST batches', 'POST batches']);
  expect(server.arrived[0]?.body).toMatchObject({ items: [{ reference: 'shop:1', expect: { orderNumber: '#shop:1' } }, { reference: 'shop:2' }], reason: 'customer_request' });
  expect([new Set(keys()).size, server.filed.size]).toEqual([1, 1]);
});

test('a batch whose answer never came is found by its name', async () => {
  server.troubles.push('gateway', 'gateway', 'gateway', 'gateway');
  await asking(fileAny, 'shop:1', 'shop:2');
  flow.send({ type: 'type', text: 'cancel-2' });
  flow.send({ type: 'confirm' });
  await until('submit_uncertain', (state) => state.name === 'submit_uncertain' && state.sends === 4);
  flow.send({ type: 'look' });
  expect(await until('following')).toMatchObject({ batch: 'bat_1' });
});

test('of very many orders a few are looked at, in small calls; all are filed, and counted by what has to be typed', async () => {
  const orders = Array.from({ length: 100 }, (_, index) => `shop:${index + 1}`);
  await asking(fileAny, ...orders);
  expect(server.previewed.map(({ length }) => length)).toEqual([10, 10, 5]);
  const { gate, body } = describe(flow.getState());
  expect(gate?.text).toBe('cancel-100');
  expect(body.map(({ message }) => message)).toContainEqual({ key: 'confirming.unread', parameters: { count: 75 } });
  flow.send({ type: 'type', text: 'cancel-100' });
  flow.send({ type: 'confirm' });
  await until('following');
  const { items } = server.arrived[0]!.body as { items: readonly { reference: string }[] };
  expect(items.map(({ reference }) => reference)).toEqual(orders);
  expect(items.at(-1)).toEqual({ reference: 'shop:100' });
});

test('of several that are taken back, one that has left does not hide that the others were', async () => {
  const connection = connectionTo(server.baseUrl, async () => ({ token: 'cms_1', expiresAt: '2099-01-01T00:00:00Z' }));
  const { withdraw } = createFlowPort(connection, fileAny);
  const ids = Array.from({ length: 12 }, (_, index) => `can_${index + 1}`);
  server.gone.add('can_2');
  const { signal } = new AbortController();
  const told = await withdraw(ids, signal);
  expect(told).toMatchObject({ kind: 'done', value: ids.filter((id) => id !== 'can_2').map((id) => ({ cancellation: { id, state: 'withdrawn' } })) });
  expect(await withdraw(['can_2'], signal)).toMatchObject({ kind: 'problem', problem: { code: 'not_found' } });
});

test('a stop of the order that is somebody else’s is not taken for what was confirmed: that joins it', async () => {
  server.troubles.push('never_arrives', 'never_arrives', 'never_arrives', 'never_arrives');
  server.others.push({ id: 'can_9', reference: 'shop:1', state: 'queued' });
  await asking(fileOne, 'shop:1');
  flow.send({ type: 'confirm' });
  await until('submit_uncertain', (state) => state.name === 'submit_uncertain' && state.sends === 4);
  expect(server.filed.size).toBe(0);
  flow.send({ type: 'look' });
  await until('following');
  expect([[...server.filed.keys()], new Set(keys()).size]).toEqual([[server.arrived[0]?.key], 1]);
});
