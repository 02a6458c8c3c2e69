import type { Evidence } from '../model/evidence.ts';

/** The longest text kept, in characters. */
const LONGEST_TEXT = 1_000;

/** The longest status word kept, in characters. */
const LONGEST_WORD = 100;

const MOST_MESSAGES = 10;

/** Short texts in which nothing was found: nearly all that is written are the same status words and sentences of our own. */
const HARMLESS = { texts: new Set<string>(), most: 500, longest: 100 };

const EMAIL = /[^\s@<>()[\]"',;:]{1,64}@[^\s@<>()[\]"',;:]{1,255}/g;
const CREDENTIAL = /\b(bearer|basic|token)\s+[\w.~+/|=-]{8,}/gi;
const DIGITS = /\+?\(?\d[\d\s().-]{6,24}\d/g;

/**
 * A text fit for the ledger: without e-mail addresses, phone numbers and credentials, whoever wrote them there, without
 * what `people` match, and of bounded length. Plugins redact what they know; law 10 does not rest on them alone.
 */
export function scrubText(text: string, people: readonly RegExp[] = []): string {
  // The patterns' work is bounded first; what they hide is longer than what they leave.
  let visible = text.slice(0, 4 * LONGEST_TEXT);
  for (const person of people) visible = visible.replace(person, '[personal]');
  if (HARMLESS.texts.has(visible)) return visible;
  const before = visible;
  visible = visible
    .replace(EMAIL, '[email]')
    .replace(CREDENTIAL, '$1 [secret]')
    .replace(DIGITS, (run: string, offset: number, whole: string) => (looksLikePhone(run, whole[offset - 1]) ? '[phone]' : run));
  if (visible === before) rememberHarmless(visible);
  return visible.length <= LONGEST_TEXT ? visible : `${visible.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function rememberHarmless(text: string): void {
  const { texts, most, longest } = HARMLESS;
  if (text.length > longest) return;
  if (texts.size >= most) texts.clear();
  texts.add(text);
}

/** Status words: names are left alone, for a person called Closed must not change what a status says. */
export function scrubWords<T extends Readonly<Record<string, string | null>>>(words: T): T {
  return Object.fromEntries(Object.entries(words).map(([field, word]) => [field, word && scrubText(word).slice(0, LONGEST_WORD)])) as T;
}

/** Ids and hashes stay as they are: they name things, and a verdict compares them. */
export function scrubEvidence(evidence: Evidence, people: readonly RegExp[] = []): Evidence {
  return {
    ...evidence,
    ...(evidence.statuses && { statuses: scrubWords(evidence.statuses) }),
    ...(evidence.messages && { messages: evidence.messages.slice(0, MOST_MESSAGES).map((message) => scrubText(message, people)) }),
    ...(evidence.remark !== undefined && { remark: scrubText(evidence.remark, people) }),
  };
}

/** Digits written the way phones are. A bare run of digits is an id, 2026-01-31 a day, F1-120723-000001 an order. */
function looksLikePhone(run: string, before: string | undefined): boolean {
  if (before !== undefined && /[\w.-]/.test(before)) return false;
  if (/^\d{4}-\d{2}-\d{2}/.test(run) || /^\d{1,3}(\.\d{1,3}){3}$/.test(run)) return false;
  const digits = run.replace(/\D/g, '').length;
  return run.startsWith('+') ? digits >= 7 : digits >= 9 && /[\s().-]/.test(run);
}
