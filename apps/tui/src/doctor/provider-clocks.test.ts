import { expect, test } from '@jest/globals';
import type { HttpClientFactory } from '@countermand/core';
import { clockGapCheck } from './check-clock.ts';
import { ProviderClocks } from './provider-clocks.ts';

const NOON = Date.UTC(2026, 10, 21, 12);

/** What an answer with these headers teaches, asked at noon and answered half a second later. */
async function heard(headers: Readonly<Record<string, string>>) {
  const times = [NOON, NOON + 500];
  const clocks = new ProviderClocks({ now: () => times.shift() ?? 0 });
  const answered = { kind: 'answered', status: 200, body: { kind: 'empty' }, headers, bodyHash: '', at: '' } as const;
  const factory: HttpClientFactory = { create: () => ({ send: () => Promise.resolve(answered) }), fingerprint: () => Promise.resolve('') };
  await clocks.listenTo(factory).create('shop', {} as never).send({} as never, {} as never);
  return clocks.gaps();
}

const at = (ms: number) => ({ date: new Date(NOON + ms).toUTCString() });

test('the Date of an answer tells the gap as far as it is certain', async () => {
  expect(await heard(at(0))).toEqual([{ account: 'shop', aheadMs: 0 }]);
  expect(await heard(at(-1_000))).toEqual([{ account: 'shop', aheadMs: 0 }]);
  expect(await heard(at(-11_000))).toEqual([{ account: 'shop', aheadMs: 10_000 }]);
  expect(await heard(at(60_000))).toEqual([{ account: 'shop', aheadMs: -59_500 }]);
});

test('an answer without a date, with nonsense, or out of a cache teaches nothing', async () => {
  const useless: readonly Readonly<Record<string, string>>[] = [{}, { date: 'noon' }, { ...at(-3_600_000), age: '3600' }];
  for (const headers of useless) expect(await heard(headers)).toEqual([]);
});

test('beyond a few seconds it is a warning that names the account and says what to do', () => {
  expect(clockGapCheck([{ account: 'shop', aheadMs: 4_000 }])).toBeUndefined();
  expect(clockGapCheck([{ account: 'pod', aheadMs: 0 }, { account: 'shop', aheadMs: -59_500 }])).toEqual({
    name: 'clock',
    status: 'warning',
    detail: "This machine's clock is 60 s behind that of account shop's provider. Let it take its time from the network (NTP); if it does, theirs is wrong.",
  });
});
