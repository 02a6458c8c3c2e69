import { beforeEach, describe, expect, test } from '@jest/globals';
import { AccountDirectory } from '../accounts/account-directory.ts';
import type { UsableAccount } from '../accounts/account.ts';
import type { ProviderConnection } from '../provider/provider.ts';
import { createTestCore, fakeAccount, fakeEvidence, type TestCore } from '../test-support/index.ts';
import { BudgetedReader } from './provider-reader.ts';

const BUDGET = `credential ${JSON.stringify('token-of-acme')}`;
const target = { kind: 'job', id: '7' };

describe('reads for people', () => {
  let core: TestCore;
  let reader: BudgetedReader;
  let account: UsableAccount;

  const setUp = (misbehaves: Partial<ProviderConnection> = {}, settings: Readonly<Record<string, unknown>> = {}) => {
    core = createTestCore({ accounts: [fakeAccount('acme', settings)] });
    core.remote.misbehaves = misbehaves;
    core.remote.add({ id: '7', merchantNumber: '1001' });
    reader = core.container.resolve(BudgetedReader);
    const opened = core.container.resolve(AccountDirectory).usable('acme');
    if (!opened.ok) throw new Error(opened.problem.detail);
    account = opened.value;
  };
  beforeEach(() => setUp());

  /** The answer after so much time. */
  async function after<T>(ms: number, answer: Promise<T>): Promise<T | 'waiting'> {
    let told: T | 'waiting' = 'waiting';
    void answer.then((value) => (told = value));
    await core.clock.advance(ms);
    return told;
  }

  test('the same question asked at the same time is asked once, and its answer is kept for 5 s', async () => {
    const [one, two] = [reader.readForPerson(account, target), reader.readForPerson(account, { ...target })];
    expect(await after(100, Promise.all([one, two]))).toMatchObject([{ kind: 'found' }, { kind: 'found' }]);
    expect(core.remote.reads).toHaveLength(1);
    await core.clock.advance(4_800);
    expect(await after(10, reader.readForPerson(account, target))).toMatchObject({ kind: 'found' });
    expect(core.remote.reads).toHaveLength(1);
    await core.clock.advance(200);
    await after(200, reader.readForPerson(account, target));
    expect(core.remote.reads).toHaveLength(2);
  });

  test('another order, another text and another page are other questions', async () => {
    const asked = [
      reader.readForPerson(account, target),
      reader.readForPerson(account, { ...target, id: '8' }),
      reader.searchForPerson(account, { text: '1001', limit: 5 }),
      reader.searchForPerson(account, { text: '1001', limit: 5 }),
      reader.searchForPerson(account, { text: '1001', limit: 5, cursor: '1' }),
    ];
    expect(await after(2_000, Promise.all(asked))).toMatchObject([{ kind: 'found' }, { kind: 'not_found' }, { kind: 'page' }, { kind: 'page' }, { kind: 'page' }]);
    expect(core.remote.reads).toHaveLength(2);
    expect(core.remote.searches).toHaveLength(2);
  });

  test('a slow answer is shared by all who ask while it is on its way', async () => {
    setUp({}, { timeoutMs: 60_000 });
    core.remote.scriptRead(async () => {
      await core.clock.sleep(20_000);
      return undefined as never;
    });
    const first = reader.readForPerson(account, target);
    await core.clock.advance(12_000);
    const second = reader.readForPerson(account, target);
    expect(await after(9_000, Promise.all([first, second]))).toMatchObject([{ kind: 'found' }, { kind: 'found' }]);
    expect(core.remote.reads).toHaveLength(1);
  });

  test('a wall clock set back keeps no answer for longer', async () => {
    await after(200, reader.readForPerson(account, target));
    core.clock.jump(-3_600_000);
    await core.clock.advance(6_000);
    await after(200, reader.readForPerson(account, target));
    expect(core.remote.reads).toHaveLength(2);
  });

  test('law 7: a wait over 10 s is answered at once with the time to wait, and no call is made', async () => {
    await core.ledger.transact((transaction) => transaction.blockBudget(BUDGET, 42_000));
    expect(await after(1, reader.readForPerson(account, target))).toMatchObject({ kind: 'trouble', trouble: 'rate_limited', retryAfterMs: 42_000 });
    expect(core.remote.reads).toHaveLength(0);
  });

  test('law 7: whose turn does not come within 10 s is told so', async () => {
    setUp({}, { rateLimit: { requests: 1, perSeconds: 4 } });
    const asked = ['1', '2', '3', '4', '5'].map((id) => reader.readForPerson(account, { kind: 'job', id }));
    expect(await after(10_500, Promise.all(asked))).toMatchObject([
      { kind: 'not_found' },
      { kind: 'not_found' },
      { kind: 'not_found' },
      { kind: 'trouble', trouble: 'rate_limited', retryAfterMs: 10_000 },
      { kind: 'trouble', trouble: 'rate_limited' },
    ]);
    expect(core.remote.reads).toHaveLength(3);
  });

  test.each<[string, Partial<ProviderConnection>]>([
    ['throws', { doRead: () => Promise.reject(new Error('out of cheese')) }],
    ['answers nonsense', { doRead: () => Promise.resolve({ kind: 'found', snapshot: {}, evidence: fakeEvidence('read') } as never) }],
    ['never answers', { doRead: () => new Promise<never>(() => {}) }],
  ])('a plugin that %s is named, and nobody waits for ever', async (_what, misbehaves) => {
    setUp(misbehaves);
    expect(await after(21_000, reader.readForPerson(account, target))).toMatchObject({ kind: 'trouble', trouble: 'unreadable', message: expect.stringContaining('"acme-print"') });
  });

  test('a plugin gets no write through a read', async () => {
    const admissions: unknown[] = [];
    setUp({
      doRead: async (_target, call) => {
        admissions.push(await call.admit('write'));
        return { kind: 'not_found', message: '', evidence: fakeEvidence('read') };
      },
    });
    await after(200, reader.readForPerson(account, target));
    expect(admissions).toMatchObject([{ admitted: false }]);
  });

  test('a lost ledger fails the read, and is not remembered once it is back', async () => {
    core.ledger.lose();
    await expect(reader.readForPerson(account, target)).rejects.toThrow('lost');
    core.ledger.restore();
    expect(await after(200, reader.readForPerson(account, target))).toMatchObject({ kind: 'found' });
  });
});
