import { MESSAGE_LIMIT, redact } from '../redaction/redact.ts';
import type { RawHeaders } from './transmission.ts';

const CREDENTIAL = /cookie|authorization|authentication|token|secret|api-?key/i;

export function isCredentialHeader(name: string): boolean {
  return CREDENTIAL.test(name);
}

/** An answer's headers by lower-case name, redacted, without those that carry credentials. */
export function answerHeaders(raw: RawHeaders, secrets: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw)) {
    const key = name.toLowerCase();
    if (value === undefined || key === '__proto__' || isCredentialHeader(key)) continue;
    headers[key] = harmless(Array.isArray(value) ? value.join(', ') : value, secrets);
  }
  return headers;
}

/** Nearly every header is a short plain text that holds no secret: only the others are worth the work of redaction. */
function harmless(value: string, secrets: readonly string[]): string {
  const isPlain = value.length <= MESSAGE_LIMIT && /^[\x20-\x7e]*$/.test(value) && !value.includes('@');
  return isPlain && !secrets.some((secret) => value.includes(secret)) ? value : redact(value, { secrets });
}

/** One header as it came. */
export function rawHeader(raw: RawHeaders, name: string): string | undefined {
  const value = raw[name];
  return Array.isArray(value) ? value[0] : value;
}
