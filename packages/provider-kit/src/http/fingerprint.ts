import { createHmac } from 'node:crypto';

/** Equal where host and credential are equal; of no use to whoever would like to know the credential. 32 hex digits. */
export function credentialFingerprint(salt: string, host: string, secret: string): string {
  return createHmac('sha256', salt).update(JSON.stringify([host, secret])).digest('hex').slice(0, 32);
}
