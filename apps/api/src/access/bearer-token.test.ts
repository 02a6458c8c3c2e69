import { expect, test } from '@jest/globals';
import { bearerOf } from './bearer-token.ts';

function read(...values: readonly string[]) {
  const rawHeaders = ['Host', 'authorization', ...values.flatMap((value) => ['Authorization', value])];
  return bearerOf({ raw: { rawHeaders } as Parameters<typeof bearerOf>[0]['raw'] });
}

test('one bearer token is read, whatever the case of its scheme', () => {
  for (const value of ['Bearer cmd_a-B9', 'bearer cmd_a-B9', 'BEARER   cmd_a-B9 ']) expect(read(value)).toEqual({ kind: 'token', token: 'cmd_a-B9' });
});

test('no header is none, and a header of that value is no header', () => {
  expect(read()).toEqual({ kind: 'none' });
});

test('whatever else is unusable, and so are two headers', () => {
  for (const value of ['', 'Bearer', 'Bearer ', 'cmd_a', 'Basic cmd_a', 'Bearer a b', 'Bearer a,b', 'Bearer é', 'Bearer\ta', 'Token a']) expect([value, read(value)]).toEqual([value, { kind: 'unusable' }]);
  expect(read('Bearer cmd_a', 'Bearer cmd_a')).toEqual({ kind: 'unusable' });
});
