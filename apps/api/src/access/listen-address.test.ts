import 'reflect-metadata';
import { ConfigurationError } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { checkListenHost, listenError } from './listen-address.ts';

test('a host that others can reach is refused with what to do instead', () => {
  expect(() => checkListenHost('127.0.0.1')).not.toThrow();
  expect(() => checkListenHost('0.0.0.0')).toThrow(ConfigurationError);
  expect(() => checkListenHost('0.0.0.0')).toThrow(/server\.host: "0\.0\.0\.0".*no keys.*Use 127\.0\.0\.1.*ssh -L/);
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
