import { expect, test } from '@jest/globals';
import type { Account, Provider } from '@countermand/client';
import { areAlike, askedAccounts } from './asked-accounts.ts';

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
const row = (account: string, rows: number, kind: string | null = null) => ({ account, kind, rows }) as never;

test('each account has its own effects, with all of its orders', () => {
  const asked = askedAccounts({ orders: [row('pod', 2), row('shop', 3), row('pod', 1)] }, {}, known);
  expect(asked.map(({ name, rows }) => [name, rows])).toEqual([
    ['Print & Co, pod', 3],
    ['Big Store, shop', 3],
  ]);
  const [pod, shop] = asked.map(({ effects }) => Object.fromEntries(effects.map(({ name, happens, rows }) => [name, [happens, rows]])));
  expect(pod).toMatchObject({ stops_fulfilment: ['yes', 3], cancels_order: ['no', 3], refund: ['no', 3] });
  expect(pod).not.toHaveProperty('replacement_created');
  // Who stops a whole order may well pay it back, where nothing says whether.
  expect(shop).toMatchObject({ cancels_order: ['yes', 3], replacement_created: ['yes', 3], refund: ['perhaps', 3] });
});

test('an account of which nothing is known is named, and has no effects', () => {
  expect(askedAccounts({ orders: [row('elsewhere', 1)] }, {}, known)).toEqual([{ id: 'elsewhere', name: 'elsewhere', rows: 1, effects: [] }]);
});

test('accounts are alike where the same follows for all of their rows; what is of some rows only is told of each', () => {
  const accounts = ['one', 'two'].map((id) => ({ id, provider: 'store', displayName: id })) as unknown as readonly Account[];
  const [, store] = known.providers;
  const providers = [{ ...store, operations: [...(store?.operations ?? []), { ...stop('fulfilment', 'no'), target: 'parcel' }] }] as unknown as readonly Provider[];
  const alike = (...orders: never[]) => areAlike(askedAccounts({ orders }, {}, { accounts, providers }));
  expect([alike(row('one', 2)), alike(row('one', 2), row('two', 3)), alike(row('one', 2), row('two', 3, 'parcel'))]).toEqual([true, true, false]);
  // One of two in each account: "1 of them" said of both together would be wrong.
  expect([alike(row('one', 1), row('one', 1, 'parcel')), alike(row('one', 1), row('one', 1, 'parcel'), row('two', 1), row('two', 1, 'parcel'))]).toEqual([true, false]);
});
