import { describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { mediaType, readReplyBody, type ReceivedBody } from './reply-body.ts';

function read(text: string | Buffer, more: Partial<ReceivedBody> = {}, secrets: readonly string[] = []) {
  return readReplyBody({ bytes: Buffer.from(text), contentType: 'application/json', contentEncoding: '', ...more }, secrets);
}

test.each(['application/json', 'application/problem+json', 'text/json', ''])('JSON under %j is read', (contentType) => {
  expect(read('{"a":1}', { contentType })).toEqual({ kind: 'json', value: { a: 1 } });
});

test('a byte order mark and broken UTF-8 in a name do no harm', () => {
  expect(read(Buffer.concat([Buffer.from('\ufeff{"a":"'), Buffer.from([0xff]), Buffer.from('"}')]))).toEqual({ kind: 'json', value: { a: '\ufffd' } });
});

test.each(['text/html', 'text/plain', 'application/xml'])('%s is text, even when it would parse', (contentType) => {
  expect(read('{"a":1}', { contentType })).toEqual({ kind: 'text', contentType, start: '{"a":1}' });
});

test('text without a type is text', () => {
  expect(read('<html>', { contentType: '' })).toEqual({ kind: 'text', contentType: '', start: '<html>' });
});

test.each(['', '  \r\n'])('%j is empty', (text) => {
  expect(read(text)).toEqual({ kind: 'empty' });
});

describe('unreadable', () => {
  test.each([['{"a":'], ['nope'], ['{"a":1}{'], ['{"a":1,"a":2}']])('%s', (text) => {
    expect(read(text).kind).toBe('unreadable');
  });

  test('what did not arrive in full, whatever it looks like', () => {
    expect(read('{"a":1}', { problem: 'the answer was cut off' })).toEqual({ kind: 'unreadable', problem: 'the answer was cut off' });
  });

  test('what is packed, or says so, however small', () => {
    expect(read(gzipSync('x'.repeat(10_000_000)), { contentEncoding: 'gzip' })).toMatchObject({ kind: 'unreadable', problem: /compressed/ });
    expect(read('{}', { contentEncoding: 'br' }).kind).toBe('unreadable');
    expect(read('{}', { contentEncoding: 'identity' }).kind).toBe('json');
  });
});

test('__proto__ is dropped and changes nothing, at any depth', () => {
  const body = read('{"a":{"__proto__":{"status":"cancelled"}},"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
  const value = (body as { value: Record<string, Record<string, unknown>> }).value;
  expect(Object.hasOwn(value, '__proto__')).toBe(false);
  expect(value.a?.status).toBeUndefined();
  expect(Object.assign({}, value).polluted).toBeUndefined();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('secrets are taken out of values and keys, however they are escaped; short ones are no secrets', () => {
  const secret = 'tok/en+0123456789';
  const escaped = JSON.stringify({ [secret]: [secret, `a ${secret}`] }).replaceAll('/', '\\/').replaceAll('k', '\\u006b');
  expect(read(escaped, {}, [secret])).toEqual({ kind: 'json', value: { '[secret]': ['[secret]', 'a [secret]'] } });
  expect(read('{"status":"open"}', {}, ['open'])).toEqual({ kind: 'json', value: { status: 'open' } });
  expect(read(`oops ${secret}`, { contentType: 'text/plain' }, [secret])).toMatchObject({ start: 'oops [secret]' });
});

test('the media type is what stands before the parameters', () => {
  expect([mediaType('Application/JSON; charset=utf-8'), mediaType(undefined)]).toEqual(['application/json', '']);
});
