import fc from 'fast-check';
import { ACCOUNT_ID, formatReference, parseReference, REFERENCE_MAX_LENGTH, splitKind } from './reference.ts';

const KINDS = ['job', 'parcel'];
const accountId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/);
const idText = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,60}$/);

test('a reference survives being written and read', () => {
  fc.assert(
    fc.property(accountId, fc.constantFrom(...KINDS), idText, (account, kind, id) => {
      // Text that begins with a kind means that kind, so an id of the default kind never does.
      fc.pre(kind !== 'job' || !KINDS.some((other) => id.startsWith(`${other}/`)));
      const read = parseReference(formatReference(account, { kind, id }, 'job'));
      if (!read.ok || read.reference.form !== 'target') throw new Error('not read');
      expect(read.reference.account).toBe(account);
      expect(splitKind(read.reference.text, KINDS, 'job')).toEqual({ kind, id });
    }),
  );
});

test('reading never throws, and what it accepts has a valid account and some text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string().map((text) => `acme:${text}`)), (written) => {
      const read = parseReference(written);
      if (!read.ok) return expect(read.problem).toMatch(/\S/);
      expect(read.reference.account).toMatch(ACCOUNT_ID);
      expect(read.reference.form === 'target' ? read.reference.text : read.reference.merchantNumber).not.toBe('');
    }),
  );
});

test.each([
  ['acme:7', { form: 'target', account: 'acme', text: '7' }],
  ['  acme:job/7 ', { form: 'target', account: 'acme', text: 'job/7' }],
  ['acme:a:b', { form: 'target', account: 'acme', text: 'a:b' }],
  ['acme:@1001', { form: 'merchant_number', account: 'acme', merchantNumber: '1001' }],
  ['acme:@@1001', { form: 'merchant_number', account: 'acme', merchantNumber: '@1001' }],
])('%s is understood', (written, reference) => {
  expect(parseReference(written)).toEqual({ ok: true, reference });
});

test.each([
  ['7', 'has no account. Write account:id'],
  ['', 'has no account'],
  ['Acme:7', 'is not an account id'],
  [':7', 'is not an account id'],
  [`${'a'.repeat(64)}:7`, 'is not an account id'],
  ['acme:', 'names no order'],
  ['acme:@', 'names no order'],
  ['a'.repeat(REFERENCE_MAX_LENGTH + 1), 'has at most 300 characters'],
])('%s is refused with a sentence that says why', (written, why) => {
  expect(parseReference(written)).toEqual({ ok: false, problem: expect.stringContaining(why) });
});

test('a slash means a kind only where the provider declares that kind', () => {
  expect(splitKind('parcel/P-1', KINDS, 'job')).toEqual({ kind: 'parcel', id: 'P-1' });
  expect(splitKind('F237/12', KINDS, 'job')).toEqual({ kind: 'job', id: 'F237/12' });
  expect(splitKind('parcel', KINDS, 'job')).toEqual({ kind: 'job', id: 'parcel' });
  expect(splitKind('job/', KINDS, 'job')).toEqual({ kind: 'job', id: '' });
});
