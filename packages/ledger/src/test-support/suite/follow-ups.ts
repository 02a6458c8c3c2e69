import { FOLLOW_UP_MOVES, FOLLOW_UP_STATES } from '@countermand/core/model';
import { aFollowUp, anEvent, file } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

export function describeFollowUps(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  test('a follow-up is read back, alone and with its cancellation', async () => {
    const { ledger } = fixture();
    const cancellation = await file(ledger);
    const followUp = aFollowUp(cancellation, { target: { kind: 'fulfillment_order', id: '8' } });
    await ledger.transact((it) => it.insertFollowUp(followUp, anEvent(cancellation, { type: 'follow_up.created' })));
    expect(await ledger.reader.followUp(followUp.id)).toEqual(followUp);
    expect((await ledger.reader.cancellation(cancellation.id))?.followUps).toEqual([followUp]);
    expect(await ledger.reader.listEvents({ after: 1, limit: 9 })).toHaveLength(1);
  });

  test('a change needs the version that was seen, and is dated', async () => {
    const { ledger, clock } = fixture();
    const cancellation = await file(ledger);
    const followUp = aFollowUp(cancellation);
    await ledger.transact((it) => it.insertFollowUp(followUp, anEvent(cancellation)));
    clock.advance(50);
    const change = (version: number) =>
      ledger.transact((it) => it.changeFollowUp({ id: followUp.id, version }, { state: 'pending', providerStatus: 'open' }, anEvent(cancellation)));
    expect(await change(9)).toBe(false);
    expect(await change(1)).toBe(true);
    expect(await change(1)).toBe(false);
    expect(await ledger.reader.followUp(followUp.id)).toEqual({
      ...followUp,
      state: 'pending',
      providerStatus: 'open',
      version: 2,
      updatedAt: clock.now(),
    });
    expect(await ledger.reader.listEvents({ after: 0, limit: 9 })).toHaveLength(3);
  });

  test('only the listed moves are possible', async () => {
    const { ledger } = fixture();
    const cancellation = await file(ledger);
    for (const from of FOLLOW_UP_STATES) {
      for (const to of FOLLOW_UP_STATES) {
        const followUp = aFollowUp(cancellation, { state: from });
        const moved = await ledger.transact(async (it) => {
          await it.insertFollowUp(followUp, anEvent(cancellation));
          return it.changeFollowUp(followUp, { state: to }, anEvent(cancellation)).catch((error: unknown) => (error as Error).name);
        });
        expect([from, to, moved]).toEqual([from, to, from === to || FOLLOW_UP_MOVES[from].includes(to) ? true : 'IllegalMoveError']);
      }
    }
  });
}
