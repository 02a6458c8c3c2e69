import picocolors from 'picocolors';

/** What nobody may write to a terminal: controls, what turns or hides text or is drawn as nothing, private use, lone surrogates, what is not assigned, separators of lines, heaps of accents. */
const FORBIDDEN = /(?!\n)[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|\p{M}{4}/u;

const PALETTE = picocolors.createColors(true);

/** What the command line's paint writes, each sequence in full: there is no other. */
export const PAINTED: readonly string[] = sequencesOf(['red', 'green', 'yellow', 'cyan', 'dim', 'bold'].map((colour) => PALETTE[colour as 'red']('x')).join(''));

/** What the tones of the cockpit are made of, and what ends each: bold, dim, inverse, and colours of the terminal's own palette. */
export const TONED: readonly string[] = [1, 2, 22, 7, 27, 31, 32, 33, 35, 36, 39].map((code) => `\u001b[${code}m`);

export function sequencesOf(written: string): readonly string[] {
  // eslint-disable-next-line no-control-regex -- the sequences of colours
  return [...new Set(written.match(/\u001b\[[\d;]*m/g))];
}

export interface Judged {
  /** What was written, all of it. */
  readonly written: string;
  /** The sequences that may be in it; every other one is a fault. */
  readonly ours: readonly string[];
  /** For the message: what was run. */
  readonly by: string;
}

/** Fails, with the first fault and what is around it, unless `written` holds only line ends, visible characters and our own sequences. */
export function expectOnlyOurs({ written, ours, by }: Judged): void {
  const fault = faultIn(written, ours);
  if (fault !== undefined) throw new Error(`${by} wrote what is not ours: ${fault}`);
}

/** The first thing in it that is neither visible nor one of our sequences, with what is around it. */
export function faultIn(written: string, ours: readonly string[]): string | undefined {
  const rest = ours.reduce((left, sequence) => left.replaceAll(sequence, ''), written);
  const at = rest.search(FORBIDDEN);
  return at < 0 ? undefined : shown(rest.slice(Math.max(0, at - 20), at + 20));
}

/** Visible, so that a failing test does not do what it accuses others of. */
function shown(text: string): string {
  return JSON.stringify(text).replace(/[^ -~]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
