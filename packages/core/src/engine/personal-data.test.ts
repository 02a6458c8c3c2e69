import { afterEach, expect, test } from '@jest/globals';
import { answered, createEngineHarness, fakeEvidence, hasTrouble, ledgerContents, losesTheWrite, refuses, stops, takesNothing, type EngineHarness } from '../test-support/index.ts';

const CANARIES = [/\bada\b/i, /engines/i, /@example\.com/i, /555/, /canary/i, /ockham/i];
const TALKATIVE = 'Ada Example (ada@example.com, +1 555 010 9999) of Difference & Engines (Ltd.), 12 Canary Lane, OCKHAM, says no';

let engine: EngineHarness;
afterEach(() => engine.stopAll());

async function expectNobodyNamed(): Promise<void> {
  const text = JSON.stringify(await ledgerContents(engine.ledger.reader));
  expect(CANARIES.filter((canary) => canary.test(text))).toEqual([]);
  expect(text.includes('[personal]')).toBe(true);
}

test('law 10: a provider and a plugin that name the recipient in every text leave no trace of it in the ledger', async () => {
  engine = createEngineHarness();
  const { remote } = engine;
  remote.replaces = true;
  remote.misbehaves = {
    doFindReplacement: () => {
      throw new Error(TALKATIVE);
    },
  };
  const stories = {
    '1': refuses('rejected_by_provider', TALKATIVE),
    '2': refuses('rejected_by_provider', TALKATIVE, { readBack: true, nextAction: 'hold' }),
    '3': takesNothing('forbidden'),
    '4': ({ write, call }: Parameters<typeof stops>[0]) => {
      call.observe(answered(200));
      return { kind: 'ambiguous' as const, message: TALKATIVE, evidence: fakeEvidence(write.operation, { messages: [TALKATIVE], remark: TALKATIVE, statuses: { status: 'ada@example.com' } }) };
    },
    '5': () => {
      throw new Error(TALKATIVE);
    },
  };
  for (const [id, script] of Object.entries(stories)) {
    remote.add({ id });
    const order = await engine.file({ target: { kind: 'job', id }, reference: `acme:${id}` });
    remote.scriptWrite(script);
    if (engine.remote.writes.length === 0) engine.work();
    await engine.pass(600_000);
    expect((await engine.read(order)).cancellation.state).not.toBe('queued');
  }
  await expectNobodyNamed();
});

test('law 10: troubled reads, verdicts and searches may talk, too', async () => {
  engine = createEngineHarness();
  const { remote } = engine;
  const talks = hasTrouble('unavailable', { message: TALKATIVE, evidence: fakeEvidence('read', { messages: [TALKATIVE] }) });
  let searches = 0;
  remote.misbehaves = {
    judge: () => ({ kind: 'unclear', message: TALKATIVE }),
    doFindReplacement: async (_target, _snapshot, call) => {
      await call.admit('read');
      searches++;
      return { kind: 'trouble', trouble: 'forbidden', message: TALKATIVE, evidence: fakeEvidence('search', { messages: [TALKATIVE] }) };
    },
  };
  remote.add({ id: '1' });
  remote.add({ id: '2', status: 'stopped' });
  const [unclear] = [await engine.file({ target: { kind: 'job', id: '1' }, reference: 'acme:1' }), await engine.file({ target: { kind: 'job', id: '2' }, reference: 'acme:2' })];
  remote.scriptWrite(losesTheWrite);
  engine.work();
  await engine.pass(2_000);
  remote.scriptRead(talks);
  await engine.pass(600_000);
  expect((await engine.read(unclear)).cancellation.state).toBe('needs_attention');
  expect(searches).toBe(1);
  await expectNobodyNamed();
});

test('law 10: where no snapshot could be had, addresses and numbers are hidden all the same', async () => {
  engine = createEngineHarness();
  engine.remote.scriptRead(...Array.from({ length: 3 }, () => hasTrouble('unauthorized', { message: 'ada@example.com and +1 555 010 9999 may not' })));
  const id = await engine.file();
  engine.work();
  await engine.pass(1_000);
  expect((await engine.read(id)).cancellation.failure?.message).toBe('Account acme: [email] and [phone] may not');
});

test('law 10: the replacement’s refusal is scrubbed by what the original’s snapshot named', async () => {
  engine = createEngineHarness();
  engine.remote.replaces = true;
  engine.remote.add({ id: '7' });
  engine.remote.scriptWrite(stops, refuses('not_cancellable', TALKATIVE));
  const id = await engine.file();
  engine.work();
  await engine.pass(60_000);
  expect((await engine.read(id)).cancellation.warnings).toMatchObject([{ code: 'replacement_not_held' }]);
  await expectNobodyNamed();
});

test('law 10: nothing that a plugin added to its evidence is stored', async () => {
  engine = createEngineHarness();
  engine.remote.add({ id: '7' });
  engine.remote.scriptWrite(async (moment) => {
    const outcome = await stops(moment);
    return { ...outcome, recipient: 'Ada', evidence: { ...outcome.evidence, body: { name: 'Ada Example' } } };
  });
  await engine.file();
  engine.work();
  await engine.pass(5_000);
  expect(/ada/i.test(JSON.stringify(await ledgerContents(engine.ledger.reader)))).toBe(false);
});
