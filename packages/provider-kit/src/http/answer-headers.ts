import { redact } from '../redaction/redact.ts';
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
    headers[key] = redact(Array.isArray(value) ? value.join(', ') : value, { secrets });
  }
  return headers;
}

/** One header as it came. */
export function rawHeader(raw: RawHeaders, name: string): string | undefined {
  const value = raw[name];
  return Array.isArray(value) ? value[0] : value;
}
