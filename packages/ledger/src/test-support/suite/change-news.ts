import { file } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function describeChangeNews(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  test('tells of own commits once they are readable, and no more after the end', async () => {
    const { ledger } = fixture();
    let calls = 0;
    const stop = ledger.onChange(() => {
      calls += 1;
    });
    await file(ledger);
    await pause(20);
    expect(calls).toBe(1);
    await ledger.transact((transaction) => transaction.cancellation('can_none'));
    await pause(20);
    expect(calls).toBe(1);
    stop();
    stop();
    await file(ledger);
    await pause(20);
    expect(calls).toBe(1);
  });

  test('tells of another process’s commits, and every listener hears', async () => {
    const { ledger, another } = fixture();
    const other = await another();
    const heard = Promise.all([new Promise<void>((resolve) => ledger.onChange(resolve)), new Promise<void>((resolve) => ledger.onChange(resolve))]);
    await file(other);
    await heard;
  });
}
