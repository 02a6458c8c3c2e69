declare const safe: unique symbol;

/**
 * Text that may go to a terminal. Only `safeText`, `text` and the paint make it, so a string from a provider, a file or the ledger
 * does not compile into anything that prints (law 11).
 */
export type SafeText = string & { readonly [safe]: true };

/** The default cap, in characters. */
const LONGEST = 400;

/** ESC or its one-character forms: CSI, then OSC and the other strings with their terminators, then two-character sequences. */
const SEQUENCES = [
  // eslint-disable-next-line no-control-regex -- control characters are what this file is about
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g,
  // A string holds no beginning of another one: else many beginnings without an end would take time that grows with their square.
  // eslint-disable-next-line no-control-regex -- as above
  /(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u0090\u0098\u009c-\u009f]*(?:\u0007|\u001b\\|\u009c)/g,
  // eslint-disable-next-line no-control-regex -- as above
  /\u001b[ -/]*[0-~]/g,
];

/** Line and paragraph breaks of every kind, and tabs: one line stays one line. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * Controls, bidi and zero-width characters, private use, lone surrogates, what is not assigned (many terminals draw it as nothing), and
 * whatever else is drawn as nothing; and colours of skin, which some terminals draw beside the hand.
 */
const UNSEEN = /\p{C}|\p{Default_Ignorable_Code_Point}|\p{Emoji_Modifier}/gu;

/** A heap of accents on one letter spills over the lines around it. */
const HEAPS = /(\p{M}{3})\p{M}+/gu;

/** Accents without a letter of their own would fall on what we wrote before them. */
const BEGINNING_MARKS = /^\p{M}+/u;

/** Makes a provider's (or anybody's) text safe to print: one line, visible characters only, at most `longest` of them. */
export function safeText(raw: string, longest: number = LONGEST): SafeText {
  // A sequence is judged before it is cut, but nobody has to judge megabytes.
  const bounded = raw.slice(0, longest * 20);
  const plain = SEQUENCES.reduce((rest, sequence) => rest.replace(sequence, ''), bounded)
    .replace(BREAKS, ' ')
    .replace(UNSEEN, '')
    .replace(HEAPS, '$1')
    .replace(BEGINNING_MARKS, '');
  const characters = Array.from(plain);
  return (characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : plain) as SafeText;
}
