import { afterEach, describe, expect, test } from '@jest/globals';
import type { ProviderConnection } from '../provider/provider.ts';
import { answered, createEngineHarness, fakeEvidence, hangs, losesTheWrite, stops, type EngineHarness, type WriteScript } from '../test-support/index.ts';

const NONSENSE: readonly [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'stopped'],
  ['a list', []],
  ['another kind', { kind: 'banana', evidence: fakeEvidence('stop') }],
  ['no evidence', { kind: 'stopped' }],
  ['evidence of another shape', { kind: 'stopped', evidence: 'yes' }],
  ['statuses that are no words', { kind: 'stopped', evidence: fakeEvidence('stop', { subject: '7', statuses: { status: 7 as unknown as string } }) }],
];

const BY_NAME = /the plugin "acme-print" failed/;

let engine: EngineHarness;
afterEach(() => engine.stopAll());

async function fileWith(misbehaves: Partial<ProviderConnection>): Promise<string> {
  engine = createEngineHarness();
  engine.remote.misbehaves = misbehaves;
  engine.remote.add({ id: '7' });
  const id = await engine.file();
  engine.work();
  await engine.pass(300);
  return id;
}

describe('a write', () => {
  test.each(NONSENSE)('laws 1 and 3: that was let out and is answered with %s may have taken effect', async (_what, nonsense) => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(({ call }) => {
      call.observe(answered(200));
      return nonsense as never;
    });
    const id = await engine.file();
    engine.work();
    await engine.pass(400);
    const { cancellation } = await engine.read(id);
    expect(cancellation).toMatchObject({ state: 'unknown', writes: 1 });
    expect(cancellation.remark).toMatch(/acme-print|does not prove/);
    expect((await engine.ledger.reader.attemptsOf(id))[0]).toMatchObject({ outcome: 'ambiguous', resolved: false });
  });

  test.each<[string, ProviderConnection['doWrite']]>([
    ['throws', () => Promise.reject(new Error('out of cheese'))],
    ['throws at once', () => {
      throw Object.create(null) as Error;
    }],
    ['answers nonsense', () => Promise.resolve(undefined as never)],
    ['claims a stop', () => Promise.resolve({ kind: 'stopped', evidence: fakeEvidence('stop', { subject: '7', statuses: { status: 'stopped' } }) })],
  ])('that was never let out, by a plugin that %s, certainly had no effect, and names it', async (_what, doWrite) => {
    const id = await fileWith({ doWrite });
    expect((await engine.read(id)).cancellation).toMatchObject({
      state: 'failed',
      writes: 0,
      failure: { code: 'misconfigured', message: expect.stringContaining('"acme-print"') },
    });
  });

  test('that a plugin never ends is given up as ambiguous, and nothing leaves after that', async () => {
    const late: unknown[] = [];
    const never: WriteScript = (moment) => {
      void engine.clock.sleep(60_000).then(async () => late.push(await moment.call.admit('write')));
      return new Promise<never>(() => {});
    };
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(never);
    const id = await engine.file();
    engine.work();
    await engine.pass(19_000);
    expect((await engine.read(id)).cancellation.state).toBe('sending');
    await engine.pass(2_000);
    expect((await engine.read(id)).cancellation.state).toBe('unknown');
    expect((await engine.ledger.reader.attemptsOf(id))[0]).toMatchObject({ outcome: 'ambiguous', evidence: { remark: expect.stringMatching(/acme-print.*no sign of life/) } });
    await engine.pass(60_000);
    expect(late).toMatchObject([{ admitted: false }]);
  });

  test('law 2: a plugin that comes back for a write after its call is over gets none', async () => {
    const late: unknown[] = [];
    const id = await fileWith({
      doWrite: async (_target, operation, _options, call) => {
        void engine.clock.sleep(10).then(async () => late.push(await call.admit('write')));
        return { kind: 'not_taken', cause: 'not_sent', message: 'not yet', evidence: fakeEvidence(operation) };
      },
    });
    await engine.pass(500);
    expect(late).toMatchObject([{ admitted: false }]);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'queued', writes: 0 });
  });
});

describe('a read', () => {
  test.each<[string, unknown]>([...NONSENSE, ['a snapshot of another shape', { kind: 'found', snapshot: { status: 'stopped' }, evidence: fakeEvidence('read') }]])(
    'that is answered with %s could not be had: the one write is made all the same, and nothing is repeated blindly',
    async (_what, nonsense) => {
      engine = createEngineHarness();
      engine.remote.misbehaves = { doRead: (_target, call) => call.admit('read').then(() => nonsense as never) };
      engine.remote.add({ id: '7' });
      engine.remote.scriptWrite(losesTheWrite);
      const id = await engine.file();
      engine.work();
      await engine.pass(600_000);
      const { cancellation } = await engine.read(id);
      expect(cancellation).toMatchObject({ state: 'unknown', writes: 1 });
      expect(cancellation.remark).toMatch(BY_NAME);
      expect(engine.remote.writes).toHaveLength(1);
    },
  );

  test('that shows another order proves nothing about this one, and ends nothing', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    const other = engine.remote.add({ id: '8', status: 'shipped' });
    engine.remote.scriptWrite(losesTheWrite);
    const id = await engine.file();
    engine.work();
    await engine.pass(400);
    const honest = engine.remote.find.bind(engine.remote);
    engine.remote.scriptRead(
      ...Array.from({ length: 5 }, () => () => ({
        kind: 'found' as const,
        snapshot: { target: { kind: 'job', id: '8' }, status: 'shipped' as const, rawStatus: { status: other.status }, eligibility: { answer: 'no' as const, why: '' }, money: {}, lines: [], actions: [], related: [], readAt: '', providerData: {} },
        evidence: fakeEvidence('read'),
      })),
    );
    await engine.pass(20_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'unknown', remark: expect.stringContaining('about another one') });
    expect(honest({ kind: 'job', id: '7' })?.status).toBe('active');
  });

  test('that a plugin never ends is given up, and one that asks without end is stopped', async () => {
    const id = await fileWith({ doRead: () => new Promise<never>(() => {}) });
    await engine.pass(21_000);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
    await engine.stopAll();
    let asked = 0;
    const flooded = await fileWith({
      doRead: async (_target, call) => {
        while ((await call.admit('read')).admitted) asked++;
        return undefined as never;
      },
    });
    await engine.pass(30_000);
    expect(asked).toBe(100);
    expect((await engine.read(flooded)).cancellation.state).toBe('cancelled');
  });

  test('waiting long for the rate budget is no hanging', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    const budget = `credential ${JSON.stringify('token-of-acme')}`;
    await engine.ledger.transact((transaction) => transaction.blockBudget(budget, 300_000));
    const id = await engine.file();
    engine.work();
    await engine.pass(299_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'queued', remark: null });
    await engine.pass(3_000);
    expect((await engine.read(id)).cancellation.state).toBe('cancelled');
    expect(engine.remote.reads).toHaveLength(1);
  });

  test('401 and 429 count, whatever a plugin makes of them', async () => {
    engine = createEngineHarness();
    engine.remote.misbehaves = {
      doRead: async (target, call) => {
        await call.admit('read');
        call.observe(target.id === '7' ? answered(401) : answered(429, 30_000));
        return { kind: 'trouble', trouble: 'unreadable', message: 'no idea', evidence: fakeEvidence('read') };
      },
    };
    const refused = await engine.file();
    const throttled = await engine.file({ target: { kind: 'job', id: '8' }, reference: 'acme:8' });
    engine.work();
    await engine.pass(20_000);
    expect((await engine.read(refused)).cancellation).toMatchObject({ state: 'failed', failure: { code: 'unauthorized' } });
    expect((await engine.read(throttled)).cancellation).toMatchObject({ state: 'queued', writes: 0 });
  });
});

describe('a judgement', () => {
  test.each<[string, ProviderConnection['plan']]>([
    ['throws', () => {
      throw new Error('out of cheese');
    }],
    ['answers nothing', () => undefined as never],
    ['answers later, and breaks then', () => Promise.reject(new Error('later')) as never],
    ['answers another kind', () => ({ kind: 'explode', why: '', effects: [] }) as never],
    ['wants an operation it has not declared', () => ({ kind: 'send', operation: 'shred', why: '', effects: [] })],
    ['wants a hold sent instead of a stop', () => ({ kind: 'send', operation: 'hold', why: '', effects: [] })],
    ['wants the stop of another kind of target', () => ({ kind: 'send', operation: 'stop-parcel', why: '', effects: [] })],
  ])('by a plan that %s sends nothing, loses nothing, and names the plugin', async (_what, plan) => {
    const id = await fileWith({ plan });
    const { cancellation } = await engine.read(id);
    expect(cancellation).toMatchObject({ state: 'queued', writes: 0 });
    expect(cancellation.remark).toMatch(BY_NAME);
    engine.clock.jump(25 * 3_600_000);
    await engine.pass(600_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'failed', failure: { message: expect.stringMatching(BY_NAME) } });
    expect(engine.remote.writes).toHaveLength(0);
  });

  test.each<[string, ProviderConnection['judge']]>([
    ['throws', () => {
      throw new Error('out of cheese');
    }],
    ['answers nothing', () => undefined as never],
    ['answers later, and breaks then', () => Promise.reject(new Error('later')) as never],
    ['answers another kind', () => ({ kind: 'probably' }) as never],
    ['refuses without a code', () => ({ kind: 'refused', message: 'no' }) as never],
  ])('of a read that %s sends nothing more, and a person gets it', async (_what, judge) => {
    engine = createEngineHarness();
    engine.remote.misbehaves = { judge };
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(losesTheWrite);
    const id = await engine.file();
    engine.work();
    await engine.pass(600_000);
    const { cancellation } = await engine.read(id);
    expect(cancellation.state).toBe('needs_attention');
    expect(cancellation.remark).toMatch(BY_NAME);
    expect(engine.remote.writes).toHaveLength(1);
  });

  test('a plan that calls stopped what no listed status shows is not believed', async () => {
    const id = await fileWith({ plan: () => ({ kind: 'already', why: 'trust me', effects: [] }), judge: () => ({ kind: 'stopped', replacementLikely: false }) });
    await engine.pass(5_000);
    expect((await engine.read(id)).cancellation).toMatchObject({ state: 'needs_attention', confirmedBy: null });
    expect(engine.remote.writes).toHaveLength(0);
  });
});

test('one bad plugin call never stops the others of the lane', async () => {
  engine = createEngineHarness();
  engine.remote.add({ id: '7' });
  engine.remote.add({ id: '8' });
  engine.remote.scriptWrite(hangs(false), stops);
  const stuck = await engine.file();
  const fine = await engine.file({ target: { kind: 'job', id: '8' }, reference: 'acme:8' });
  engine.work();
  await engine.pass(2_000);
  expect((await engine.read(stuck)).cancellation.state).toBe('sending');
  expect((await engine.read(fine)).cancellation.state).toBe('cancelled');
});
