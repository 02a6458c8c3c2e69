import { expect, test } from '@jest/globals';
import type { Account, Provider } from '@countermand/client';
import { askedAccounts } from './asked-accounts.ts';

const stop = (stopsWhat: string, createsReplacement: string) => ({ purpose: 'stop', target: 'order', stopsWhat: { value: stopsWhat }, createsReplacement: { value: createsReplacement }, options: {} });
const known = {
  accounts: [
    { id: 'pod', provider: 'printer', displayName: 'Printer' },
    { id: 'shop', provider: 'store', displayName: 'Store' },
  ] as unknown as readonly Account[],
  providers: [
    { id: 'printer', displayName: 'Print & Co', targets: [{ kind: 'order', default: true }], operations: [stop('fulfilment', 'no')] },
    { id: 'store', displayName: 'Big Store', targets: [{ kind: 'order', default: true }], operations: [stop('whole_order', 'yes')] },
  ] as unknown as readonly Provider[],
};
const row = (account: string, rows: number) => ({ account, kind: null, rows }) as never;

test('each account has its own effects, with all of its orders', () => {
  const asked = askedAccounts({ orders: [row('pod', 2), row('shop', 3), row('pod', 1)] }, {}, known);
  expect(asked.map(({ name, rows }) => [name, rows])).toEqual([
    ['Print & Co, pod', 3],
    ['Big Store, shop', 3],
  ]);
  const [pod, shop] = asked.map(({ effects }) => Object.fromEntries(effects.map(({ name, happens, rows }) => [name, [happens, rows]])));
  expect(pod).toMatchObject({ stops_fulfilment: ['yes', 3], cancels_order: ['no', 3] });
  expect(pod).not.toHaveProperty('replacement_created');
  expect(shop).toMatchObject({ cancels_order: ['yes', 3], replacement_created: ['yes', 3] });
});

test('an account of which nothing is known is named, and has no effects', () => {
  expect(askedAccounts({ orders: [row('elsewhere', 1)] }, {}, known)).toEqual([{ id: 'elsewhere', name: 'elsewhere', rows: 1, effects: [] }]);
});
