import { expect, test } from '@jest/globals';
import { givenAddress, linkAddress } from './link-address.ts';

test.each([
  ['http://127.0.0.1:4000', [], 'http://127.0.0.1:4000'],
  ['http://127.0.0.1:4000', ['stops.example', 'stops.test'], 'https://stops.example'],
  ['http://0.0.0.0:4000', [], 'http://127.0.0.1:4000'],
  ['http://[::]:4000', [], 'http://[::1]:4000'],
  ['http://10.0.0.5:80', [], 'http://10.0.0.5:80'],
])('a server at %s that answers to %j is reached at %s', (own, hosts, address) => {
  expect(linkAddress({ own, hosts })).toBe(address);
});

test('an address is given as such, and as nothing else', () => {
  expect(['https://stops.example', 'http://[::1]:5000/'].map(givenAddress)).toEqual(['https://stops.example', 'http://[::1]:5000']);
  for (const wrong of ['stops.example', 'ftp://stops.example', 'https://ann:x@stops.example', 'https://stops.example/console', 'https://stops.example?a=b', 'https://stops.example/#a', '']) {
    expect(() => givenAddress(wrong)).toThrow('--url takes the address');
  }
});
