/** A key that nobody else makes: 128 bits; also on pages without TLS, where `crypto.randomUUID` is not there. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
