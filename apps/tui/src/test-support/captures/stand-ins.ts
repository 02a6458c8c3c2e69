import { userName } from '../../session/local-actor.ts';

/** Who runs the tests. At the end of a line, so its width is not felt. */
const ME = `local:${userName()}`;
const ESCAPE = '\u001b';
const ID = /\b(can|bat)_[0-9A-HJKMNP-TV-Z]{26}\b/g;
/** What stands for the first, the second, … id of a kind: as long, and never two alike. */
const EXAMPLE = '01M803BWG28JCE7VT71Y5PS2S';
const DIGITS = '123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MOMENT = /\b20\d\d-\d\d-\d\d([T ])\d\d:\d\d:\d\d(\.\d{3})?/g;
const CLOCK = /\b\d\d:\d\d:\d\d(\.\d{3})?\b/g;
const HASH = /\b[0-9a-f]{64}\b/g;
const PORT = /\b127\.0\.0\.1:\d{5}\b/g;
/** What was done in a second; a limit (`50/s`) stays. */
const PACE = /\b(?!50\/s)\d+(?:\.\d)?\/s/g;
/** How long ago something was, or how far off it is, in a sentence. */
const DISTANCE = /\b(Last change|Next step) (?:now|in \d+ \w+|\d+ \w+ ago)\./g;
/** A length of time with the blanks behind it: `12 s`, `3 min`; not the end of a word, but what follows a colour. */
const DURATION = new RegExp(`(?<![A-Za-ln-z\\d_.]|(?<!${ESCAPE}\\[[\\d;]*)m)\\d+(?:\\.\\d+)? (s|min|h|d)\\b( *)`, 'g');

/**
 * Writes what differs from run to run as an example of the same width, so that a screen is the same each time and still looks as it
 * does: ids in the order in which they were first seen, moments, hashes, ports, paces, lengths of time.
 */
export class StandIns {
  readonly #ids = new Map<string, string>();

  write(screen: string): string {
    return screen
      .replaceAll(ME, 'local:alice')
      .replace(ID, (id, kind: string) => this.#idFor(id, kind))
      .replace(MOMENT, (_, between: string, fraction?: string) => `2026-11-22${between}09:30:00${fraction === undefined ? '' : '.000'}`)
      .replace(CLOCK, (_, fraction?: string) => `09:30:00${fraction === undefined ? '' : '.000'}`)
      .replace(HASH, 'f7a1'.repeat(16))
      .replace(DISTANCE, '$1 now.')
      .replace(PACE, '1/s')
      .replace(PORT, '127.0.0.1:40000')
      .replace(DURATION, (whole, unit: string, blanks: string) => shortened(whole, unit, blanks));
  }

  #idFor(id: string, kind: string): string {
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    const standIn = `${kind}_${EXAMPLE}${DIGITS[this.#ids.size] ?? '0'}`;
    this.#ids.set(id, standIn);
    return standIn;
  }
}

/** Always one digit; the blanks behind it make up for those that are gone. */
function shortened(whole: string, unit: string, blanks: string): string {
  const standIn = `1 ${unit}`;
  return blanks.length > 1 ? standIn.padEnd(whole.length) : standIn + blanks;
}
