import { expect, test } from '@jest/globals';
import { answerHeaders, rawHeader } from './answer-headers.ts';

test('headers have lower-case names and are free of credentials, people, controls and excess', () => {
  const raw = {
    'X-Request-Id': 'r1',
    link: ['<a>', '<b>'],
    'x-echo': 'was canary-token',
    'x-user': 'jane@shop.example',
    'x-long': 'y'.repeat(500),
    'x-odd': 'a\u0085b',
    'Set-Cookie': 'session=1',
    'www-authenticate': 'Bearer',
    'proxy-authorization': 'Basic x',
    'X-Api-Key': 'k',
    absent: undefined,
    ['__proto__']: 'p',
  };
  const headers = answerHeaders(raw, ['canary-token']);
  expect(headers).toEqual({
    'x-request-id': 'r1',
    link: '<a>, <b>',
    'x-echo': 'was [secret]',
    'x-user': '[email]',
    'x-long': `${'y'.repeat(299)}…`,
    'x-odd': 'a b',
    'www-authenticate': 'Bearer',
  });
});

test('of a header given twice the first counts', () => {
  expect([rawHeader({ 'retry-after': ['1', '2'] }, 'retry-after'), rawHeader({}, 'retry-after')]).toEqual(['1', undefined]);
});
