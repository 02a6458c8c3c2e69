import { isHmacOf } from '@countermand/provider-kit';
import { asPythonWrites } from './python-json.ts';

/**
 * The text that the signature was made over; undefined where it was made over none of them. Reports of live deliveries say the
 * bytes as they came; the vendor's own sample signs what Python's `json.dumps` makes of them. What is read afterwards is
 * always the text that was signed.
 */
export function signedText(body: Uint8Array, signature: string, secrets: readonly string[]): string | undefined {
  // Whoever knows no secret is to cause as little work as can be.
  if (!/^[0-9a-f]{64}$/i.test(signature)) return undefined;
  const text = decoded(body);
  if (text === undefined) return undefined;
  const isOf = (signed: string | Uint8Array): boolean => isHmacOf({ algorithm: 'sha256', secrets, signed, signature });
  if (isOf(body)) return text;
  const written = asPythonWrites(text);
  return written !== undefined && isOf(written) ? written : undefined;
}

function decoded(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}
