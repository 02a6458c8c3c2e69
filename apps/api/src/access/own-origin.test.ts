import { expect, test } from '@jest/globals';
import { isOwnOrigin } from './own-origin.ts';

const host = '127.0.0.1:4000';

test('a program sends no origin', () => {
  expect(isOwnOrigin({ host }, 'POST')).toBe(true);
});

test('a page of this server is its own', () => {
  expect(isOwnOrigin({ host, origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' }, 'POST')).toBe(true);
  expect(isOwnOrigin({ host: 'localhost', origin: 'http://LOCALHOST' }, 'POST')).toBe(true);
});

test.each(['https://evil.example', 'http://127.0.0.1:3000', 'http://localhost:4000', 'null', 'file://', 'http://127.0.0.1:4000@evil.example', 'http://127.0.0.1:4000.evil.example', ''])(
  'a page of %s is foreign',
  (origin) => {
    expect(isOwnOrigin({ host, origin }, 'POST')).toBe(false);
  },
);

test.each(['cross-site', 'same-site', 'nonsense'])('an image or a frame on a %s page is foreign, though it sends no origin', (site) => {
  expect(isOwnOrigin({ host, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }, 'GET')).toBe(false);
  expect(isOwnOrigin({ host, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }, 'GET')).toBe(false);
});

test('a link that a person follows is let through, a form that is posted is not', () => {
  const followed = { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  expect(isOwnOrigin(followed, 'GET')).toBe(true);
  expect(isOwnOrigin(followed, 'POST')).toBe(false);
});
