import { afterEach, describe, expect, test } from '@jest/globals';
import { toView } from '../model/view.ts';
import type { Replacement, ReplacementOutcome } from '../provider/outcomes.ts';
import { answered, createEngineHarness, fakeAccount, fakeEvidence, hasTrouble, losesTheWrite, stops, troubled, type EngineHarness, type TestCoreParts, type WriteScript } from '../test-support/index.ts';

const HOUR = 3_600_000;
const job = (id: string) => ({ kind: 'job', id });
const open = (id: string): Replacement => ({ target: job(id), status: 'active', hold: 'needed' });
const found = (...replacements: readonly Replacement[]): ReplacementOutcome => ({ kind: 'found', replacements, evidence: fakeEvidence('search') });

describe('the search for what took a stopped order’s place', () => {
  let engine: EngineHarness;
  afterEach(() => engine.stopAll());

  /** An order that was stopped already, and what each search answers; the last one repeats. */
  async function search(answers: readonly ReplacementOutcome[], parts: TestCoreParts & { order?: string } = {}): Promise<{ id: string; searches: number[] }> {
    engine = createEngineHarness(parts);
    const searches: number[] = [];
    engine.remote.misbehaves = {
      doFindReplacement: async (_target, _snapshot, call) => {
        await call.admit('read');
        searches.push(engine.clock.now());
        return answers[Math.min(searches.length, answers.length) - 1]!;
      },
    };
    engine.remote.add({ id: '7', status: 'stopped' });
    for (const order of ['1007', '1008', '1009']) engine.remote.add({ id: order });
    const id = await engine.file();
    engine.work();
    await engine.pass(60_000);
    return { id, searches };
  }

  test('finds several, and each is held by a follow-up of its own', async () => {
    const { id } = await search([found(open('1007'), { target: job('1008'), status: 'on_hold', hold: 'held' }, open('1009'))]);
    const { followUps } = await engine.read(id);
    expect(followUps.map(({ target, state }) => `${target?.id} ${state}`)).toEqual(['1007 held', '1008 held', '1009 held']);
    expect(engine.remote.writes.map(({ operation, target }) => `${operation} ${target.id}`).sort()).toEqual(['hold 1007', 'hold 1009']);
  });

  test('says of each that cannot be held, and holds the rest', async () => {
    const late: Replacement = { target: job('1008'), status: 'processing', hold: 'impossible' };
    const { id } = await search([found(open('1007'), late, { ...late, target: job('1009') })]);
    const record = await engine.read(id);
    expect(record.followUps.map(({ state }) => state)).toEqual(['held', 'failed', 'failed']);
    expect(record.cancellation.warnings.map(({ code, message }) => [code, /job (\d+)/.exec(message)?.[1]])).toEqual([
      ['replacement_not_held', '1008'],
      ['replacement_not_held', '1009'],
    ]);
    expect(toView(record).replacement).toMatchObject({ hold: 'failed' });
    const desk = await engine.ledger.reader.listCancellations({ attention: true, limit: 10 });
    expect(desk.items).toHaveLength(1);
  });

  test('warns of every one where none can be held', async () => {
    const late: Replacement = { target: job('1007'), status: 'processing', hold: 'impossible' };
    const { id } = await search([found(late, { ...late, target: job('1008') })]);
    expect((await engine.read(id)).cancellation.warnings).toHaveLength(2);
  });

  test('never takes the stopped order itself for its replacement', async () => {
    const { id } = await search([found(open('7'))]);
    expect((await engine.read(id)).followUps).toMatchObject([{ state: 'none' }]);
    expect(engine.remote.writes).toEqual([]);
  });

  test('looks again for one that shows up late', async () => {
    const { id, searches } = await search([found(), found(open('1007'))]);
    expect(searches).toHaveLength(2);
    expect((await engine.read(id)).followUps).toMatchObject([{ target: job('1007'), state: 'held' }]);
  });

  test('goes on while the provider is in trouble, and holds what it finds in the end', async () => {
    const { id, searches } = await search([troubled('unavailable'), troubled('rate_limited', { retryAfterMs: 20_000 }), troubled('unreadable'), found(open('1007'))]);
    expect(searches).toHaveLength(4);
    expect(searches[2]! - searches[1]!).toBeGreaterThanOrEqual(20_000);
    expect((await engine.read(id)).followUps).toMatchObject([{ state: 'held' }]);
  });

  test('that has no permission is given up at once, visibly', async () => {
    const { id, searches } = await search([troubled('forbidden')]);
    expect(searches).toHaveLength(1);
    expect(toView(await engine.read(id))).toMatchObject({ state: 'cancelled', replacement: { target: null, hold: 'failed' }, warnings: [{ code: 'replacement_not_held' }] });
  });

  test('that fails for a day is given up, visibly', async () => {
    const { id } = await search([troubled('unavailable')]);
    expect(toView(await engine.read(id)).replacement).toMatchObject({ hold: 'pending' });
    engine.clock.jump(24 * HOUR);
    await engine.pass(600_000);
    expect(toView(await engine.read(id))).toMatchObject({ replacement: { hold: 'failed' }, warnings: [{ code: 'replacement_not_held' }] });
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list of something else', { kind: 'found', replacements: [{ id: '1007' }], evidence: fakeEvidence('search') }],
  ])('by a plugin that answers %s is trouble that names it, and the hold stays owed', async (_what, answer) => {
    const { id } = await search([answer as never]);
    expect((await engine.read(id)).followUps).toMatchObject([{ state: 'searching', remark: expect.stringContaining('"acme-print"') }]);
  });

  test('is not needed where the account leaves replacements alone', async () => {
    const { id } = await search([found(open('1007'))], { accounts: [fakeAccount('acme', { onReplacement: 'leave' })] });
    expect((await engine.read(id)).followUps).toMatchObject([{ state: 'left' }]);
    expect(engine.remote.writes).toEqual([]);
  });
});

describe('a replacement that the answer names', () => {
  let engine: EngineHarness;
  afterEach(() => engine.stopAll());

  const naming = (replacement: Replacement): WriteScript => (moment) => {
    moment.write.applied = moment.remote.stop(moment.order!);
    moment.call.observe(answered(200));
    return { kind: 'stopped', evidence: fakeEvidence('stop', { subject: '7', statuses: { status: 'stopped' } }), replacement };
  };

  test('and that has the original’s own id is none', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(naming(open('7')));
    const id = await engine.file();
    engine.work();
    await engine.pass(60_000);
    expect((await engine.read(id)).followUps).toMatchObject([{ state: 'none' }]);
    expect(engine.remote.writes.map((write) => write.operation)).toEqual(['stop']);
  });

  test('but cannot be held any more is warned of in the same commit as the end', async () => {
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(naming({ target: job('1007'), status: 'processing', hold: 'impossible' }));
    const id = await engine.file();
    engine.work();
    await engine.pass(200);
    expect(toView(await engine.read(id))).toMatchObject({ state: 'cancelled', replacement: { hold: 'failed', status: 'processing' }, warnings: [{ code: 'replacement_not_held' }] });
  });

  test('law 3: is not written to again before its first hold could no longer land', async () => {
    engine = createEngineHarness();
    engine.remote.replaces = true;
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(stops, losesTheWrite);
    const id = await engine.file();
    engine.work();
    await engine.pass(60_000);
    const [, first, second] = engine.remote.writes;
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(20_000);
    expect((await engine.read(id)).followUps).toMatchObject([{ state: 'held', writes: 2 }]);
  });

  test('law 3: is read before its hold is repeated, and not written to while no read can be had', async () => {
    engine = createEngineHarness();
    engine.remote.replaces = true;
    engine.remote.add({ id: '7' });
    engine.remote.scriptWrite(stops, (moment) => {
      moment.call.observe({ kind: 'ambiguous', message: 'reset', at: '' });
      return { kind: 'ambiguous', message: 'reset', evidence: fakeEvidence('hold') };
    });
    const id = await engine.file();
    engine.work();
    await engine.pass(250);
    engine.remote.scriptRead(...Array.from({ length: 200 }, () => hasTrouble('unavailable')));
    await engine.pass(2 * HOUR);
    expect(engine.remote.writes).toHaveLength(2);
    expect((await engine.read(id)).followUps).toMatchObject([{ state: 'unknown' }]);
    while (engine.remote.nextReadScript()) continue;
    await engine.pass(HOUR);
    expect((await engine.read(id)).followUps).toMatchObject([{ state: 'held', writes: 2 }]);
  });
});
