import { expect, jest, test } from '@jest/globals';
import type { Answer } from '../answer.ts';
import { ReferenceQueue, type ReferenceReply } from './reference-queue.ts';

const reply = (asked: string): ReferenceReply =>
  asked === 'shop:..' ? { asked, problem: { code: 'invalid_id', detail: 'No.', retryable: false } } : { asked, reference: asked, account: 'shop', target: { kind: 'order', id: asked.slice(5) }, orderNumber: null };

function setUp() {
  const ask = jest.fn(async (references: readonly string[]): Promise<Answer<readonly ReferenceReply[]>> => ({ ok: true, value: references.map(reply) }));
  return { ask, queue: new ReferenceQueue(ask) };
}

test('what is asked for at the same moment is one request, and each has its own answer', async () => {
  const { ask, queue } = setUp();
  const answers = await Promise.all(['shop:1', 'shop:..', 'shop:1'].map((written) => queue.resolve(written)));
  expect(answers).toEqual([
    { ok: true, value: { reference: 'shop:1', account: 'shop', target: { kind: 'order', id: '1' }, orderNumber: null } },
    { ok: false, problem: expect.objectContaining({ code: 'invalid_id' }) },
    expect.objectContaining({ ok: true }),
  ]);
  await queue.resolve('shop:2');
  expect(ask.mock.calls.map(([references]) => references)).toEqual([['shop:1', 'shop:..', 'shop:1'], ['shop:2']]);
});

test('many are asked for in parts, and whoever can give up on their own asks on their own', async () => {
  const { ask, queue } = setUp();
  const { signal } = new AbortController();
  const many = Array.from({ length: 250 }, (_, index) => `shop:${index}`);
  const answers = await Promise.all([queue.resolve('shop:mine', signal), ...many.map((written) => queue.resolve(written))]);
  expect(answers.map((answer) => answer.ok && answer.value.reference)).toEqual(['shop:mine', ...many]);
  expect(ask.mock.calls.map(([references]) => references.length)).toEqual([1, 100, 100, 50]);
});

test('what keeps a request from being answered is the answer to each of its references', async () => {
  const problem = { code: 'connection_failed', detail: 'Nobody there.', retryable: true };
  const queue = new ReferenceQueue(async () => ({ ok: false, problem }));
  expect(await Promise.all([queue.resolve('shop:1'), queue.resolve('shop:2')])).toEqual([{ ok: false, problem }, { ok: false, problem }]);
});
