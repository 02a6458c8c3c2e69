import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MESSAGE_LIMIT, redact } from './redact.ts';
import { HOSTILE_STRINGS } from '../testing/hostile-strings.ts';

const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 40 }).map((list) => list.join(' '));
const token = fc.stringMatching(/^[A-Za-z0-9/+_-]{12,60}$/);

test.each([
  ['Order F237-120723-000001 cannot be cancelled', 'Order F237-120723-000001 cannot be cancelled'],
  ['Fulfillment order 1234567890 is closed since 2026-01-31 10:00:00', 'Fulfillment order 1234567890 is closed since 2026-01-31 10:00:00'],
  ['see 3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'see 3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
  ['Total 1234567.89, at 10.20.30.40', 'Total 1234567.89, at 10.20.30.40'],
  ['mail jane.doe+x@shop.example now', 'mail [email] now'],
  ['call +1 (415) 555-0134 or 0171/2345', 'call [phone] or 0171/2345'],
  ['call 415 555 0134!', 'call [phone]!'],
  ['Bearer abcdef0123456789', 'Bearer [secret]'],
  ['authorization: Token abcdef01', 'authorization: [secret] [secret]'],
  ['{"api_key":"x1","note":"n"}', '{"api_key":"[secret]","note":"n"}'],
  ['access_token=zzz&page=2', 'access_token=[secret]&page=2'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln was wrong', '[secret] was wrong'],
  ['key 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b expired', 'key [secret] expired'],
  ['a\u001b[31mred\u001b[0m\r\nb\u200b\u202ec\u2028d', 'a [31mred [0m bc d'],
])('%j', (text, expected) => {
  expect(redact(text)).toBe(expected);
});

test('is at most 300 characters and says that it was longer', () => {
  expect(redact('x'.repeat(5000))).toBe(`${'x'.repeat(299)}…`);
  expect(redact(`${'x'.repeat(298)}😀😀`).isWellFormed()).toBe(true);
});

describe('whatever the text', () => {
  test('no secret stays, plain, URL-encoded or with slashes escaped', () => {
    fc.assert(
      fc.property(words, token, words, fc.constantFrom(String, encodeURIComponent, (text: string) => text.replaceAll('/', '\\/')), (before, secret, after, spell) => {
        expect(redact(`${before}${spell(secret)}${after}`, { secrets: [secret] })).not.toContain(spell(secret));
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['Ann-Marie O\'Neil', '(330) 829-0294', 'R&D [East] {1} a|b ^$ 2*2+1? \\o/'])('no person stays who is written %j', (personal) => {
    expect(redact(`Sent to ${personal} today.`, { personal: [personal] })).toBe('Sent to [personal] today.');
  });

  test('no person stays, in any case of letters', () => {
    fc.assert(
      fc.property(words, fc.stringMatching(/^[A-Z][a-z]{4,9} [A-Z][a-z]{5,9}$/), (before, name) => {
        expect(redact(`${before} ${name.toUpperCase()} ${name}`, { personal: [name] }).toLowerCase()).not.toContain(name.toLowerCase());
      }),
    );
  });

  test('no e-mail address stays', () => {
    fc.assert(
      fc.property(words, fc.emailAddress(), words, (before, email, after) => {
        expect(redact(`${before} ${email} ${after}`)).not.toContain(email);
      }),
      { numRuns: 1000 },
    );
  });

  test('it is one short line of whole, visible characters', () => {
    const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.constantFrom(...HOSTILE_STRINGS));
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = redact(text);
        expect(shown.length).toBeLessThanOrEqual(MESSAGE_LIMIT);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 2000 },
    );
  });

  test('a long one does not take long', () => {
    const started = performance.now();
    for (const unit of ['a', '1', '1 ', 'a@', '@', '((((', '+1', 'token=', 'eyJ', '.-']) redact(unit.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
