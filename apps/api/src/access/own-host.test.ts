import { expect, test } from '@jest/globals';
import { OwnHost } from './own-host.ts';

const ownHost = new OwnHost('127.0.0.2');

test.each(['127.0.0.1', '127.0.0.1:4000', 'localhost', 'LocalHost:80', '[::1]', '[::1]:4000', '127.0.0.2:4000'])('%s is its own', (header) => {
  expect(ownHost.includes(header)).toBe(true);
});

test.each(['stops.example', 'Stops.Example:443', '[2001:db8::1]:4000', '2001-db8.example'])('%s is its own where the configuration says so', (header) => {
  expect(new OwnHost('0.0.0.0', ['stops.EXAMPLE', '[2001:db8::1]', '2001-db8.example']).includes(header)).toBe(true);
  expect(ownHost.includes(header)).toBe(false);
});

test.each([
  undefined,
  '',
  'evil.example',
  'evil.example:4000',
  'localhost.evil.example',
  'evil.example#localhost',
  'localhost@evil.example',
  'evil.example/127.0.0.1',
  'localhost:4000:4000',
  'localhost:999999',
  '127.0.0.1.',
  '127.0.0.3',
  '::1',
  'localhost, evil.example',
])('%s is foreign', (header) => {
  expect(ownHost.includes(header)).toBe(false);
});
