import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KnownPeople } from './known-people.ts';
import { scrubEvidence, scrubText, scrubWords } from './scrub.ts';

describe('law 10: patterns are hidden whoever wrote them', () => {
  test.each([
    ['mail ada@example.com now', 'mail [email] now'],
    ['<ada.b+c@sub.example.co.uk>', '<[email]>'],
    ['call +1 (555) 010-9999 please', 'call [phone] please'],
    ['call (555) 010-99 99', 'call [phone]'],
    ['Bearer abcdefghijkl.mnop refused', 'Bearer [secret] refused'],
    ['order F237-120723-000001 is gone', 'order F237-120723-000001 is gone'],
    ['fulfilment order 10234 of 2026-03-02 09:00:00', 'fulfilment order 10234 of 2026-03-02 09:00:00'],
    ['no answer from 10.11.12.13 within 15000 ms', 'no answer from 10.11.12.13 within 15000 ms'],
    ['can_01JABCDEFGHJKMNPQRSTVWXYZ0 waits', 'can_01JABCDEFGHJKMNPQRSTVWXYZ0 waits'],
  ])('%j becomes %j', (text, scrubbed) => {
    expect(scrubText(text)).toBe(scrubbed);
  });

  test('whatever the text, it is short, and scrubbing it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000, unit: fc.constantFrom('a', '@', '.', ' ', '1', '-', '+', '(', '😀', 'e') }), (text) => {
        const once = scrubText(text);
        expect(once.length).toBeLessThanOrEqual(1_000);
        expect(once.isWellFormed()).toBe(true);
        expect(scrubText(once)).toBe(once);
      }),
    );
  });

  test('a hundred thousand characters that nearly are an address take no time', () => {
    const begun = performance.now();
    scrubText('a'.repeat(100_000));
    scrubText('1-'.repeat(50_000));
    scrubText('a@'.repeat(50_000));
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe('law 10: whom a snapshot names is hidden', () => {
  const known = new KnownPeople();
  known.note('can_1', {
    name: 'Anne-Marie O’Hara',
    company: 'Ohm (Ltd.)',
    email: 'anne@example.com',
    phone: '+44 20 7946 0958',
    address: ['1 (rear) High St. [A]', '1000'],
    country: 'GB',
  });
  const people = known.of('can_1');

  test.each([
    ['Refused: ANNE-MARIE O’HARA has paid', 'Refused: [personal] has paid'],
    ['Dear Anne-Marie, no', 'Dear [personal], no'],
    ['It ships to 1 (rear) High St. [A].', 'It ships to [personal].'],
    ['ohm (ltd.) says no', '[personal] says no'],
    ['442079460958 did not answer', '[personal] did not answer'],
    ['order 1000 in GB', 'order 1000 in GB'],
    ['Mariella is another person', 'Mariella is another person'],
  ])('%j becomes %j', (text, scrubbed) => {
    expect(scrubText(text, people)).toBe(scrubbed);
  });

  test('others are not hidden, and only so many are remembered', () => {
    expect(known.of('can_2')).toEqual([]);
    for (let order = 0; order < 1_000; order++) known.note(`other_${order}`, { name: 'Somebody' });
    expect(known.of('can_1')).toEqual([]);
    expect(known.of('other_999')).not.toEqual([]);
  });

  test('no name makes an expression that does not compile', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, text) => {
        const one = new KnownPeople();
        one.note('can', { name, phone: text, address: [name, text] });
        expect(typeof scrubText(text, one.of('can'))).toBe('string');
      }),
    );
  });
});

test('law 10: evidence keeps ids and hashes as they are, and status words stay comparable', () => {
  const people = [/closed/giu];
  const bodyHash = '0123456789abcdef'.repeat(4);
  const evidence = { operation: 'cancel', at: '2026-03-02T09:00:00.000Z', subject: '7', bodyHash, statuses: { status: 'closed', other: null } };
  expect(scrubEvidence({ ...evidence, messages: Array.from({ length: 50 }, () => 'closed by ada@example.com') }, people)).toEqual({
    ...evidence,
    messages: Array.from({ length: 10 }, () => '[personal] by [email]'),
  });
  expect(scrubWords({ status: 'x'.repeat(500), mail: 'ada@example.com' })).toEqual({ status: 'x'.repeat(100), mail: '[email]' });
});
