import { expect, test } from '@jest/globals';
import { hostInUrl, isLoopback } from './loopback.ts';

test.each(['127.0.0.1', '127.1.2.3', 'localhost', 'LOCALHOST', '::1', '[::1]'])('%s is this machine only', (host) => {
  expect(isLoopback(host)).toBe(true);
});

test.each(['0.0.0.0', '::', '10.0.0.1', '192.168.1.4', 'example.com', '127.0.0.1.example.com', '127.1', 'localhost.example.com', ''])('%s is not', (host) => {
  expect(isLoopback(host)).toBe(false);
});

test('an IPv6 address stands in brackets in a URL', () => {
  expect(['127.0.0.1', '::1', '[::1]'].map(hostInUrl)).toEqual(['127.0.0.1', '[::1]', '[::1]']);
});
