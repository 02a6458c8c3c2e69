import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Whether `given` is one of these secrets. Takes equally long wherever they differ, and however long `given` is. */
export function isSameSecret(given: string, secrets: readonly string[]): boolean {
  const asked = digestOf(given);
  // Every one is compared: which of them it was is told by no clock.
  return secrets.map((secret) => timingSafeEqual(asked, digestOf(secret))).some(Boolean);
}

export interface HmacClaim {
  readonly algorithm: 'sha256' | 'sha512';
  /** Of which any one may have been used. */
  readonly secrets: readonly string[];
  readonly signed: string | Uint8Array;
  /** As it came, in hexadecimal. Anything else is no signature. */
  readonly signature: string;
}

/** Whether the signature was made over exactly this with one of these secrets. Compares in constant time, and never throws. */
export function isHmacOf({ algorithm, secrets, signed, signature }: HmacClaim): boolean {
  const isHexadecimal = /^[0-9a-f]+$/i.test(signature);
  const given = Buffer.from(isHexadecimal ? signature : '', 'hex');
  return secrets.map((secret) => isSame(given, createHmac(algorithm, secret).update(signed).digest())).some(Boolean);
}

/** Lengths are no secret: how long a signature is, is documented. */
function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Of equal length whatever it is of. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
