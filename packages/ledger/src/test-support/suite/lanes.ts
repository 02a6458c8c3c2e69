import type { LaneClaim } from '@countermand/core';
import { START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

const CLAIM: LaneClaim = { account: 'acme-us', holder: 'wrk_1', leaseMs: 10_000, pid: 11, processStart: '123', bootId: 'boot' };
const OTHER: LaneClaim = { ...CLAIM, holder: 'wrk_2', pid: 12 };

export function describeLanes(open: OpenFixture): void {
  const fixture = eachWithLedger(open);
  const claim = (wanted: LaneClaim) => fixture().ledger.transact((it) => it.claimLane(wanted));
  const release = (holder: string, epoch: number) => fixture().ledger.transact((it) => it.releaseLane('acme-us', holder, epoch));

  test('a free lane is taken, and renewed by its holder under the same epoch', async () => {
    const { ledger, clock } = fixture();
    const { leaseMs: _, ...identity } = CLAIM;
    expect(await claim(CLAIM)).toEqual({ ...identity, epoch: 1, expiresAt: START + 10_000, previousLeaseEnd: 0 });
    clock.advance(4_000);
    expect(await claim(CLAIM)).toMatchObject({ epoch: 1, expiresAt: START + 14_000, previousLeaseEnd: 0 });
    expect(await ledger.reader.lane('acme-us')).toMatchObject({ epoch: 1, holder: 'wrk_1', expiresAt: START + 14_000, pid: 11 });
    expect(await claim({ ...OTHER, account: 'other' })).toMatchObject({ epoch: 1 });
  });

  test('a lease that is alive keeps others out until it expires', async () => {
    const { clock } = fixture();
    await claim(CLAIM);
    clock.advance(9_999);
    expect(await claim(OTHER)).toBeUndefined();
    clock.advance(5_001);
    expect(await claim(OTHER)).toMatchObject({ epoch: 2, holder: 'wrk_2', pid: 12, previousLeaseEnd: START + 10_000 });
    expect(await claim(CLAIM)).toBeUndefined();
  });

  test('a holder whose lease ran out unnoticed renews it', async () => {
    const { clock } = fixture();
    await claim(CLAIM);
    clock.advance(60_000);
    expect(await claim(CLAIM)).toMatchObject({ epoch: 1, expiresAt: START + 70_000 });
  });

  test('a holder proven dead is replaced at once, and only that one', async () => {
    const { clock } = fixture();
    await claim(CLAIM);
    clock.advance(1_000);
    expect(await claim({ ...OTHER, holderProvenDead: { holder: 'wrk_1', epoch: 2 } })).toBeUndefined();
    expect(await claim({ ...OTHER, holderProvenDead: { holder: 'wrk_0', epoch: 1 } })).toBeUndefined();
    expect(await claim({ ...OTHER, holderProvenDead: { holder: 'wrk_1', epoch: 1 } })).toMatchObject({ epoch: 2, previousLeaseEnd: START + 1_000 });
  });

  test('a lane that was let go is free at once; nobody else can let go of it', async () => {
    const { ledger, clock } = fixture();
    await claim(CLAIM);
    clock.advance(1_000);
    await release('wrk_2', 1);
    await release('wrk_1', 2);
    expect(await claim(OTHER)).toBeUndefined();
    await release('wrk_1', 1);
    expect(await ledger.reader.lane('acme-us')).toMatchObject({ holder: '', epoch: 1, expiresAt: START + 1_000 });
    clock.advance(1_000);
    expect(await claim(CLAIM)).toMatchObject({ epoch: 2, previousLeaseEnd: START + 1_000 });
  });

  test('each of many changes at once sees the lane as those before it left it, and not what was taken back', async () => {
    const { ledger, another, clock } = fixture();
    const other = await another();
    await claim(CLAIM);
    const holder = () => ledger.transact(async (it) => (await it.lane('acme-us'))?.holder);
    const takeOver = { ...OTHER, holderProvenDead: { holder: 'wrk_1', epoch: 1 } };
    const takenBack = ledger.transact(async (it) => {
      await it.claimLane(takeOver);
      throw new Error(`taken back from ${(await it.lane('acme-us'))?.holder}`);
    });
    const seen = Promise.all([holder(), holder(), claim(takeOver), holder(), release('wrk_2', 2), holder()]);
    await expect(takenBack).rejects.toThrow('taken back from wrk_2');
    expect(await seen).toMatchObject(['wrk_1', 'wrk_1', { epoch: 2 }, 'wrk_2', undefined, '']);
    clock.advance(1);
    await other.transact((it) => it.claimLane({ ...CLAIM, holder: 'wrk_3' }));
    expect(await holder()).toBe('wrk_3');
  });

  test('of many that claim at once, from two handles, one wins', async () => {
    const { ledger, another } = fixture();
    const other = await another();
    const claims = Array.from({ length: 40 }, (_, index) =>
      (index % 2 ? ledger : other).transact((it) => it.claimLane({ ...CLAIM, holder: `wrk_${index}` })),
    );
    expect((await Promise.all(claims)).filter((lease) => lease !== undefined)).toHaveLength(1);
  });
}
