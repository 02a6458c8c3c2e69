import { BatchFileError } from '../batch-file-error.ts';

/** The character sets understood, by the names they go under. */
const BY_NAME: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
};

/** What a decoder calls the character set; undefined where it is none that is understood. */
export function knownCharacterSet(name: string): string | undefined {
  const key = name.trim().toLowerCase();
  return Object.hasOwn(BY_NAME, key) ? BY_NAME[key] : undefined;
}

export const CHARACTER_SET_NAMES = 'utf-8, utf-16, windows-1252';

/** How many bytes it takes to tell what a file is. */
export const TELLING_BYTES = 4;

/** What a file's own first bytes say it is written in: a byte-order mark counts more than what was told. */
export function characterSetOf(start: Uint8Array, told: string | undefined): string {
  const [first, second, third, fourth] = start;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04) {
    throw new BatchFileError('This is a spreadsheet or an archive, not a CSV file. Save it as CSV (UTF-8) and send that.');
  }
  const known = knownCharacterSet(told ?? 'utf-8');
  if (known === undefined) throw new BatchFileError(`The character set "${told ?? ''}" is not understood. It can be ${CHARACTER_SET_NAMES}.`);
  if (known === 'utf-8' && (first === 0 || second === 0)) {
    throw new BatchFileError('The file seems to be UTF-16, but has no byte-order mark and its character set was not named. Save it as UTF-8, or name it.');
  }
  return known;
}
