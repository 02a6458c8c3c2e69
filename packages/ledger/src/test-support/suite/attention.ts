import type { Cancellation, FollowUpState } from '@countermand/core/model';
import { aFollowUp, anEvent, file } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

export function describeAttention(open: OpenFixture): void {
  const fixture = eachWithLedger(open);
  const onDesk = async (accounts?: readonly string[]) => {
    const page = await fixture().ledger.reader.listCancellations({ attention: true, limit: 50, ...(accounts && { accounts }) });
    return page.items.map(({ cancellation }) => cancellation.id);
  };

  test('the desk shows what needs a person, and contradictions of ended ones', async () => {
    const { ledger } = fixture();
    const waiting = await file(ledger, { state: 'needs_attention', nextActionAt: null });
    await file(ledger, { state: 'unknown' });
    await file(ledger, { state: 'cancelled' });
    const contradicted = await file(ledger, { state: 'cancelled', warnings: [{ code: 'contradicted_after_end', message: '' }] });
    const notHeld = await file(ledger, { account: 'zeta', state: 'cancelled', warnings: [{ code: 'replacement_not_held', message: '' }] });
    expect(await onDesk()).toEqual([notHeld.id, contradicted.id, waiting.id]);
    expect(await onDesk(['zeta', 'nobody'])).toEqual([notHeld.id]);
    expect((await ledger.reader.listCancellations({ attention: false, limit: 9 })).items).toHaveLength(5);
    expect((await ledger.reader.listCancellations({ attention: true, states: ['needs_attention'], limit: 9 })).items).toHaveLength(1);
  });

  test('it leaves the desk when a person decides', async () => {
    const { ledger } = fixture();
    const waiting = await file(ledger, { state: 'needs_attention' });
    await ledger.transact((it) => it.changeCancellation(waiting, { state: 'cancelled', confirmedBy: 'person' }, anEvent(waiting)));
    expect(await onDesk()).toEqual([]);
  });

  test('a failed hold brings its cancellation on the desk, and leaves it when it is sent again', async () => {
    const { ledger } = fixture();
    const cancellation = await file(ledger, { state: 'cancelled', nextActionAt: null });
    const followUp = aFollowUp(cancellation, { state: 'pending' });
    await ledger.transact((it) => it.insertFollowUp(followUp, anEvent(cancellation)));
    const move = (version: number, state: FollowUpState) =>
      ledger.transact((it) => it.changeFollowUp({ id: followUp.id, version }, { state }, anEvent(cancellation)));
    const note = (version: number, change: Partial<Cancellation>) =>
      ledger.transact((it) => it.changeCancellation({ id: cancellation.id, version }, change, anEvent(cancellation)));

    await move(1, 'failed');
    expect(await onDesk()).toEqual([cancellation.id]);
    await note(1, { remark: 'seen' });
    expect(await onDesk()).toEqual([cancellation.id]);
    await move(2, 'pending');
    expect(await onDesk()).toEqual([]);
    await ledger.transact((it) => it.insertFollowUp(aFollowUp(cancellation, { state: 'failed' }), anEvent(cancellation)));
    expect(await onDesk()).toEqual([cancellation.id]);
    expect((await ledger.reader.cancellation(cancellation.id))?.cancellation.version).toBe(2);
  });
}
