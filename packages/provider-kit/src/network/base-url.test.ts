import { expect, test } from '@jest/globals';
import { createAddressPolicy } from './address-policy.ts';
import { checkBaseUrl } from './base-url.ts';

const policy = createAddressPolicy(['10.1.0.0/16']);

test.each([
  ['https://api.example.com', 'https://api.example.com', ''],
  ['https://acme.example/api/admin/', 'https://acme.example', '/api/admin'],
  ['http://127.0.0.1:4000/x', 'http://127.0.0.1:4000', '/x'],
  ['http://[::1]:4000', 'http://[::1]:4000', ''],
  ['http://localhost', 'http://localhost', ''],
  ['http://10.1.2.3', 'http://10.1.2.3', ''],
  ['https://8.8.8.8', 'https://8.8.8.8', ''],
])('%s can be a base URL', (baseUrl, origin, path) => {
  expect(checkBaseUrl(baseUrl, policy)).toMatchObject({ ok: true, origin, path });
});

test.each([
  ['http://127.1', /Write the host.*127\.0\.0\.1/],
  ['http://0x7f000001', /Write the host/],
  ['http://2130706433', /Write the host/],
  ['http://0177.0.0.1', /Write the host/],
  ['http://127.0.0.1.', /Write the host/],
  ['http://127.0.0.1.:80/', /Write the host/],
  ['http://%31%32%37.0.0.1', /Write the host/],
  ['http://１２７.0.0.1', /Write the host/],
  ['https://[::ffff:10.0.0.1]', /may not be called/],
  ['https://[::ffff:127.0.0.1]', /may not be called/],
  ['http://169.254.169.254/latest', /may not be called/],
  ['https://169.254.169.254', /may not be called/],
  ['https://100.64.0.1', /may not be called/],
  ['https://0.0.0.0', /may not be called/],
  ['https://10.2.0.1', /may not be called/],
  ['http://8.8.8.8', /plain http/],
  ['https://user:secret@api.example.com', /user name or password/],
  ['https://user@127.0.0.1', /user name or password/],
  ['https://@api.example.com', /user name or password/],
  ['https://api.example.com.', /dot/],
  ['http://localhost.', /dot/],
  ['https://api.example.com?x=1', /query/],
  ['https://api.example.com#x', /fragment/],
  ['ftp://api.example.com', /https/],
  ['file:///etc/passwd', /https/],
  ['not a url', /not a URL/],
])('%s cannot', (baseUrl, problem) => {
  expect(checkBaseUrl(baseUrl, policy)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
});
