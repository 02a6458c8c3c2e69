import type { FollowUpState } from '@countermand/core/model';
import { aFollowUp, anEvent, file } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

export function describeReplacements(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  /** A stop that owes these holds. */
  async function owing(states: readonly FollowUpState[], account = 'acme'): Promise<string> {
    const { ledger } = fixture();
    const stop = await file(ledger, { account, state: 'cancelled', nextActionAt: null });
    for (const state of states) await ledger.transact((it) => it.insertFollowUp(aFollowUp(stop, { state, nextActionAt: null }), anEvent(stop)));
    return stop.id;
  }

  async function notHeld(more: { readonly accounts?: readonly string[]; readonly attention?: boolean; readonly limit?: number; readonly reference?: string } = {}) {
    const { items } = await fixture().ledger.reader.listCancellations({ replacement: 'not_held', limit: 50, ...more });
    return items.map(({ cancellation }) => cancellation.id);
  }

  test('the list of those that are not held has the unfinished, the failed, the left and the not found, newest first, each once', async () => {
    await owing([]);
    await owing(['held']);
    const unheld: string[] = [];
    for (const states of [['searching'], ['pending'], ['sending'], ['unknown'], ['failed'], ['left'], ['none'], ['held', 'failed', 'failed', 'left']] as const) {
      unheld.unshift(await owing(states, states[0] === 'left' ? 'zeta' : 'acme'));
    }
    expect(await notHeld()).toEqual(unheld);
    expect(await notHeld({ accounts: ['zeta'] })).toEqual([unheld[2]]);
    expect(await notHeld({ attention: true })).toEqual([unheld[0], unheld[3]]);
  });

  test('it comes in pages that miss nothing, and narrows other lists', async () => {
    const { ledger } = fixture();
    const ids: string[] = [];
    for (let count = 0; count < 7; count++) ids.unshift(await owing(['left', 'left']));
    const held = await owing(['held']);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof ledger.reader.listCancellations>> = await ledger.reader.listCancellations({ replacement: 'not_held', limit: 2, ...(cursor !== null && { cursor }) });
      seen.push(...page.items.map(({ cancellation }) => cancellation.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(ids);
    for (const [id, found] of [[ids[0], true], [held, false]] as const) {
      const record = await ledger.reader.cancellation(id ?? '');
      expect(await notHeld({ reference: record?.cancellation.reference ?? '' })).toEqual(found ? [id] : []);
    }
  });

  test('a hold that succeeds leaves it, and the figures count by why', async () => {
    const { ledger } = fixture();
    const stop = await file(ledger, { account: 'acme', state: 'cancelled', nextActionAt: null });
    const followUp = aFollowUp(stop, { state: 'pending' });
    await ledger.transact((it) => it.insertFollowUp(followUp, anEvent(stop)));
    await owing(['failed', 'left', 'none', 'searching']);
    const figures = async () => (await ledger.reader.workFigures())[0]?.notHeld;
    expect(await figures()).toEqual({ pending: 2, failed: 1, left: 1, none: 1 });
    await ledger.transact((it) => it.changeFollowUp({ id: followUp.id, version: 1 }, { state: 'held', nextActionAt: null }, anEvent(stop)));
    expect(await notHeld()).not.toContain(stop.id);
    expect(await figures()).toEqual({ pending: 1, failed: 1, left: 1, none: 1 });
  });
}
