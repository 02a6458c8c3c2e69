import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SafeLink } from './safe-link.tsx';
import { safeUrl } from './safe-url.ts';

const HOSTILE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'http://shop.example/',
  'file:///etc/passwd',
  'blob:https://shop.example/0c0c',
  'ftp://shop.example/',
  '//shop.example/',
  'https:shop.example',
  'https:\\\\shop.example',
  'https://shop.example\\@evil.example/',
  'https://shop.example@evil.example/',
  'https://@evil.example/',
  'https://name:word@evil.example/',
  'https://shop.example/\u202Egpj.exe',
  'https://shop\t.example/',
  'https://',
  '/orders/1',
  '',
];

test.each(HOSTILE)('%j is text, never a link', (text) => {
  expect(safeUrl(text)).toBeUndefined();
  const markup = renderToStaticMarkup(createElement(SafeLink, { url: text }, 'Label'));
  expect([markup.includes('<a'), markup.includes('href'), markup.includes('<script')]).toEqual([false, false, false]);
});

test('what is neither text nor an address is no link', () => {
  expect([undefined, null, 7, {}, ['https://shop.example/'], { toString: () => 'https://shop.example/' }, `https://shop.example/${'a'.repeat(3_000)}`].map(safeUrl)).toEqual(Array(7).fill(undefined));
});

test('an https address is a link with its host beside it; other letters that look alike show', () => {
  expect(renderToStaticMarkup(createElement(SafeLink, { url: 'HTTPS://Shop.example:8443/labels/1?a=%20#b' }, 'Label'))).toBe(
    '<a data-cm="link" href="https://shop.example:8443/labels/1?a=%20#b" target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">Label <bdi data-cm="link-host">shop.example:8443</bdi></a>',
  );
  expect(safeUrl('https://sh\u043Ep.example/')?.host).toBe('xn--shp-ted.example');
});

const beginnings = fc.constantFrom('https://', 'HTTPS://', 'https://shop.example', 'https://shop.example/', 'https://shop.example:8443?', 'https:', 'http://', 'javascript:', 'data:', 'https:\\\\', 'https:///', ' https://', '');
const pieces = fc.array(fc.oneof(fc.constantFrom('shop.example', '@', ':', '/', '\\', '?', '#', '%40', '%2f', '\t', '\n', '\u0000', '\u202E', '\u200B', '..', '[::1]', '<script>', '"', "'"), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 });

test('whatever is made a link is https, has nobody before its host, and leads where the browser then goes', () => {
  let links = 0;
  fc.assert(
    fc.property(beginnings, pieces, (beginning, parts) => {
      const text = beginning + parts.join('');
      const safe = safeUrl(text);
      if (!safe) return;
      links += 1;
      const { protocol, username, password, host } = new URL(safe.href, 'http://page.example/');
      expect({ protocol, username, password, host }).toEqual({ protocol: 'https:', username: '', password: '', host: safe.host });
      expect(/^https:\/\/[^/?#]/i.test(text) && !/[\s\p{Cc}\p{Cf}\\]/u.test(text)).toBe(true);
      expect(/^https:\/\/[^/?#]*@/.test(safe.href)).toBe(false);
    }),
    { numRuns: 5_000 },
  );
  expect(links).toBeGreaterThan(100);
});
