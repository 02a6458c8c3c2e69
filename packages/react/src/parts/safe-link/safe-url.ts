/** An address that somebody else gave and that may be a link. */
export interface SafeUrl {
  readonly href: string;
  /** Where it leads, in ASCII: letters that only look like others show as what they are. */
  readonly host: string;
}

const LONGEST = 2_048;

/** `https://`, then what is an authority, in characters that a URL may be written with: a parser would drop others, or take them for slashes. */
const WRITTEN_PLAINLY = /^https:\/\/([^/?#\\@\p{C}\p{Z}]+)(?:[/?#][^\\\p{C}\p{Z}]*)?$/iu;

/** The address, where it can be a link: absolute, `https:` only, without a name or password before its host. Anything else is `undefined`, and is text. */
export function safeUrl(text: unknown): SafeUrl | undefined {
  if (typeof text !== 'string' || text.length > LONGEST || !WRITTEN_PLAINLY.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, username, password, host, href } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' && host !== '' ? { href, host } : undefined;
}
