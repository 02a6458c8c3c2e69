import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { openServed, type ServedNode } from './test-support/served.ts';

const CALLS = 100;

async function statesOf(node: ServedNode): Promise<readonly string[]> {
  const { body } = await node.get('/v1/cancellations?limit=500');
  return (body['items'] as { state: string }[]).map(({ state }) => state);
}

async function outcomesOf(node: ServedNode, id: string): Promise<string[]> {
  const { body } = await node.get(`/v1/cancellations/${id}/events?limit=100`);
  const events = body['items'] as readonly { readonly type: string; readonly data?: { readonly outcome?: string } }[];
  return events.flatMap(({ type, data }) => (type === 'attempt.finished' ? [data?.outcome ?? 'none'] : []));
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(50);
}

test('SIGTERM during a hundred calls: every one is answered, nothing is lost, nothing is left in doubt or sent twice', async () => {
  const served = await openServed({ orders: CALLS, ledger: 'sqlite:./countermand.db', requestsPerSecond: 40 });
  try {
    const node = await served.serve();
    const orders = [...served.arena.stoppable];
    const calls = orders.map((id) => node.post('/v1/cancellations?wait=60', `stop-${id}`, { reference: `pod:${id}` }));
    await until(async () => served.arena.simulator.writes.length > 5 && (await statesOf(node)).length === CALLS);

    const began = performance.now();
    const exit = node.program.stop();
    const answers = await Promise.all(calls);
    const tookMs = performance.now() - began;
    expect(await exit).toBe(0);

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
    const cut = answers.filter(({ body }) => body['state'] !== 'cancelled').length;
    expect(cut).toBeGreaterThan(0);
    expect(tookMs).toBeLessThan(10_000);

    const next = await served.serve();
    const left = await statesOf(next);
    // What was on the wire was answered and recorded before the end: nothing has to be found out.
    expect([left.length, left.filter((state) => state === 'unknown' || state === 'needs_attention')]).toEqual([CALLS, []]);
    for (const { body } of answers) {
      const id = String(body['id']);
      expect((await next.get(`/v1/cancellations/${id}?wait=60`)).body).toMatchObject({ state: 'cancelled' });
      // One that waited for its slot when the end came was not let out, and says so.
      const [last, ...before] = (await outcomesOf(next, id)).reverse();
      expect([last, before.filter((outcome) => outcome !== 'not_taken')]).toEqual(['stopped', []]);
    }
    const written = served.arena.simulator.writes.map(({ targetId }) => targetId).sort();
    expect(written).toEqual([...orders].sort());
    process.stderr.write(`shutdown: ${CALLS} calls answered within ${Math.round(tookMs)} ms of SIGTERM, ${cut} of them before their end; 0 lost, 0 in doubt\n`);
  } finally {
    await served.close();
  }
}, 120_000);
