import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PluginContractError } from '../errors/plugin-contract-error.ts';
import { isUnder, requestPath } from './request-url.ts';

describe('a path', () => {
  test.each([
    [['orders', '7'], false, '/api/orders/7'],
    [['orders', '7', 'cancel'], true, '/api/orders/7/cancel/'],
    [['a/b', '%2e%2e', '..\\', 'ü?#'], false, '/api/a%2Fb/%252e%252e/..%5C/%C3%BC%3F%23'],
    [['...'], false, '/api/...'],
    [[], false, '/api'],
  ])('%j', (path, trailingSlash, expected) => {
    expect(requestPath('/api', { path, trailingSlash })).toBe(expected);
  });

  test.each([[['']], [['.']], [['..']], [['orders', '', 'cancel']], [['a\nb']], [['\u0000']], [['\ud800']], [['\u0085']]])('%j is a bug', (path) => {
    expect(() => requestPath('/api', { path })).toThrow(PluginContractError);
  });

  test('without a base path begins at the root', () => {
    expect([requestPath('', { path: ['v1'] }), requestPath('', { path: [] })]).toEqual(['/v1', '/']);
  });

  test('has its query encoded', () => {
    expect(requestPath('', { path: ['o'], query: { a: 'x y&z', b: 2, c: ['1', '2'], d: undefined } })).toBe('/o?a=x+y%26z&b=2&c=1&c=2');
  });

  test('whatever the segments hold, it stays under its base and each segment arrives as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 5 }), (path) => {
        let made: string;
        try {
          made = requestPath('/api/v1', { path });
        } catch (error) {
          expect(PluginContractError.isInstance(error)).toBe(true);
          return;
        }
        const url = new URL(`https://host.example${made}`);
        expect([url.origin, url.search, url.hash, url.pathname]).toEqual(['https://host.example', '', '', made]);
        expect(made.split('/').slice(3).map(decodeURIComponent)).toEqual(path);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a link under the base URL', () => {
  const base = 'https://acme.example/api/admin';

  test.each([`${base}/orders/?cursor=abc`, `${base}?page=2`, 'https://ACME.example:443/api/admin/x', `${base}/x#y`])('%s is', (link) => {
    expect(isUnder(base, link)).toBe(true);
  });

  test.each([
    'http://acme.example/api/admin/orders', 'https://acme.example:8443/api/admin/orders', 'https://evil.example/api/admin/orders', 'https://acme.example.evil.example/api/admin/',
    'https://acme.example/api/administrators', 'https://acme.example/', `${base}/../keys`, `${base}/%2e%2e/keys`, `${base}/..%2fkeys`, `${base}/a%5c..`,
    'https://user@acme.example/api/admin/', 'https://acme.example@evil.example/api/admin/', '/api/admin/orders', '//evil.example/api/admin/', 'javascript:alert(1)', '', `${base}/\nx`,
  ])('%j is not', (link) => {
    expect(isUnder(base, link)).toBe(false);
  });
});
