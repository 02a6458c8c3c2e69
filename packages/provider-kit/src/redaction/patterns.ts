const EMAIL = /[^\s@<>()[\]",;:]{1,64}@[^\s@<>()[\]"',;:]{1,255}/g;
const SCHEME_AND_TOKEN = /\b(bearer|basic|token)\s+[\w.~+/|=-]{8,}/gi;
const NAMED_SECRET = /((?:api[_-]?key|[\w-]*token|secret|password|passwd|authorization)["']?\s*[:=]\s*["']?)[^\s"',;&]+/gi;
const WEB_TOKEN = /\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/g;
const LONG_RANDOM = /[\w+=-]{32,}/g;
const DIGITS = /\+?\(?\d[\d\s().-]{6,24}\d/g;

export function hideEmails(text: string): string {
  return text.replace(EMAIL, '[email]');
}

/** Hides what looks like a credential or a person, whoever wrote it there. */
export function hidePatterns(text: string): string {
  return hideEmails(text)
    .replace(SCHEME_AND_TOKEN, '$1 [secret]')
    .replace(NAMED_SECRET, '$1[secret]')
    .replace(WEB_TOKEN, '[secret]')
    .replace(LONG_RANDOM, (run) => (looksRandom(run) ? '[secret]' : run))
    .replace(DIGITS, (run: string, offset: number, whole: string) => (looksLikePhone(run, whole[offset - 1]) ? '[phone]' : run));
}

/** Letters and digits mixed, and no UUID: those name things and hide nothing. */
function looksRandom(run: string): boolean {
  const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(run);
  return !isUuid && /\d/.test(run) && /[a-z]/i.test(run);
}

/** Digits written the way phones are. A bare run of digits is an id, 2026-01-31 10:00 a time, 38.40 an amount. */
function looksLikePhone(run: string, before: string | undefined): boolean {
  if (before !== undefined && /[\w.-]/.test(before)) return false;
  const digits = run.replace(/\D/g, '').length;
  if (/^\d{4}-\d{2}-\d{2}/.test(run) || /^\d{1,3}(\.\d{1,3}){3}$/.test(run) || /^\d+\.\d+$/.test(run)) return false;
  return run.startsWith('+') ? digits >= 7 : digits >= 9 && /[\s().-]/.test(run);
}
