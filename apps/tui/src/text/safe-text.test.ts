import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonText } from './json-text.ts';
import { safeText } from './safe-text.ts';
import { text } from './text.ts';

const FORBIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]|\p{M}{4}|^\p{M}/u;

/** Pieces that matter to a terminal, so that the fuzz meets them often. */
const hostilePiece = fc.constantFrom(
  '\u001b[31m', '\u001b[2J', '\u001b]8;;https://evil.example\u0007', '\u001b]0;title\u001b\\', '\u001bP1;2|', '\u009b31m', '\u009d0;x\u009c', '\u001bc', '\u001b',
  '\u202e', '\u2066', '\u200b', '\u200d', '\ufeff', '\u2028', '\u2029', '\r', '\n', '\t', '\b', '\u0000', '\u007f', '\u0085', '\ud800', '\u{e0041}', 'ok', 'é', '日本', '👍🏽',
);
const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.oneof(hostilePiece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 }).map((pieces) => pieces.join('')),
);

describe('law 11: provider text is data', () => {
  test('10,000 hostile texts leave nothing that a terminal obeys or hides', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 80 }), (raw, longest) => {
        const cleaned = safeText(raw, longest);
        return !FORBIDDEN.test(cleaned) && Array.from(cleaned).length <= longest && safeText(cleaned, longest) === cleaned;
      }),
      { numRuns: 10_000 },
    );
  });

  test('JSON holds the same value in visible characters', () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        const line = jsonText({ raw });
        return !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|\p{M}{4}/u.test(line) && (JSON.parse(line) as { raw: string }).raw === raw;
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['a colour', 'a\u001b[31mred\u001b[0m', 'ared'],
    ['a link', '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007', 'click'],
    ['a window title', '\u001b]0;pwned\u001b\\rest', 'rest'],
    ['one-character controls', '\u009b2Jx\u009d0;t\u009cy', 'xy'],
    ['line breaks', 'a\r\nb\u2028c', 'a b c'],
    ['text turned round', 'a\u202eb', 'ab'],
    ['a zero-width space', 'can\u200bcelled', 'cancelled'],
    ['letters that are drawn as nothing', 'can\u3164cel\u17b4led\u034f', 'cancelled'],
    ['what no Unicode has assigned', 'can\u{4224b}celled\uffff', 'cancelled'],
    ['a colour of skin', '👍🏽', '👍'],
    ['accents that would fall on what stands before', '\u0338\u20dda', 'a'],
    ['a heap of accents', `a${'\u0301'.repeat(80)}`, 'a\u0301\u0301\u0301'],
    ['a sequence that never ends', '\u001b]0;title', '0;title'],
    ['ordinary text of any language', 'Größe 日本 ✔ 38.40 €', 'Größe 日本 ✔ 38.40 €'],
  ])('%s', (_name, raw, cleaned) => {
    expect(safeText(raw)).toBe(cleaned);
  });

  test('a bare string does not compile into what is printed', () => {
    const raw: string = 'from a provider';
    // @ts-expect-error -- the compiler refuses it: it has not passed safeText
    expect(text`${raw}`).toBe(raw);
    expect(text`${safeText(raw)}`).toBe(raw);
  });

  test.each([
    ['strings of one-character controls', '\u009d'],
    ['device controls', '\u0090'],
    ['strings', '\u001b]'],
    ['sequences', '\u001b['],
    ['accents', 'a\u0301\u0301'],
  ])('many beginnings of %s without an end cost time by their length, not by its square', (_name, beginning) => {
    const started = performance.now();
    safeText(beginning.repeat(200_000), 10_000);
    // With the square of it: 50 s.
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('text is cut by characters, with a mark', () => {
    expect(safeText('a'.repeat(1_000_000), 5)).toBe('aaaa…');
    expect(safeText('👍👍👍', 2)).toBe('👍…');
  });
});
