import 'reflect-metadata';
import { ConfigurationError } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { checkListenAddress, listenError } from './listen-address.ts';

const listening = { host: '0.0.0.0', allowRemote: true, anyKeyInForce: async () => true };

test('this machine may reach it without further ado, and nobody looks for keys', async () => {
  await checkListenAddress({ host: '127.0.0.1', allowRemote: false, anyKeyInForce: () => Promise.reject(new Error('asked')) });
});

test.each(['0.0.0.0', '::', '10.0.0.1', 'stops.example'])('%s, which others can reach, is refused unless somebody meant it, with what to do', async (host) => {
  const checking = checkListenAddress({ ...listening, host, allowRemote: false });
  await expect(checking).rejects.toBeInstanceOf(ConfigurationError);
  await expect(checking).rejects.toThrow(/^server\.host: ".*" can be .*server\.allowRemote .*server\.hosts.*TLS.*127\.0\.0\.1.*ssh -L/);
});

test('without a key in force it is refused, with the command that makes one', async () => {
  await expect(checkListenAddress({ ...listening, anyKeyInForce: async () => false })).rejects.toThrow(/no key in force.*countermand keys create/);
  await checkListenAddress(listening);
});

test.each([
  ['EADDRINUSE', /port 4000 on 127\.0\.0\.1 is in use/],
  ['EACCES', /may not listen on port 4000/],
  ['EADDRNOTAVAIL', /no address "127\.0\.0\.1"/],
])('%s is told in words', (code, message) => {
  const error = listenError(Object.assign(new Error('listen failed'), { code }), '127.0.0.1', 4000);
  expect(ConfigurationError.isInstance(error)).toBe(true);
  expect((error as Error).message).toMatch(message);
});

test('what is not about the address stays as it is', () => {
  const error = new Error('something else');
  expect(listenError(error, '127.0.0.1', 4000)).toBe(error);
});
