import { createHash } from 'node:crypto';
import { inject, injectable } from 'tsyringe';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { WebhookEndpoint, WebhookSecretVersion } from '../model/webhook.ts';
import type { ServerSecret } from '../ports/server-secret.ts';
import { SERVER_SECRET } from '../ports/tokens.ts';

/** What secrets begin with, by the specification. */
export const WEBHOOK_SECRET_PREFIX = 'whsec_';

const FINGERPRINT_LENGTH = 16;

export interface IssuedSecret {
  /** Shown once, and never again. */
  readonly secret: string;
  readonly version: WebhookSecretVersion;
}

/** The secrets of endpoints. They are derived whenever they are needed, so that none is kept anywhere. */
@injectable()
export class WebhookSecrets {
  constructor(@inject(SERVER_SECRET) private readonly server: ServerSecret) {}

  issue(endpoint: string, version: number, now: number): Result<IssuedSecret> {
    const derived = this.#derive(endpoint, version);
    if (!derived.ok) return failed('no_server_secret', derived.problem);
    const { secret } = derived;
    return succeeded({ secret, version: { version, fingerprint: fingerprintOf(secret), createdAt: now, endsAt: null } });
  }

  /** Those to sign with now, the newest first; a problem where there is none that the receiver knows. */
  inForce({ id, secrets }: Pick<WebhookEndpoint, 'id' | 'secrets'>, now: number): Result<readonly string[]> {
    const found: string[] = [];
    for (const { version, fingerprint, endsAt } of secrets) {
      if (endsAt !== null && endsAt <= now) continue;
      const derived = this.#derive(id, version);
      if (!derived.ok) return failed('no_server_secret', derived.problem);
      if (fingerprintOf(derived.secret) === fingerprint) found.push(derived.secret);
    }
    if (found.length > 0) return succeeded(found);
    return failed('no_server_secret', "This server's secret is another one than when the endpoint got its own: nothing it signs would be believed. Bring the old one back, or rotate the endpoint's secret.");
  }

  #derive(endpoint: string, version: number): { readonly ok: true; readonly secret: string } | { readonly ok: false; readonly problem: string } {
    const derived = this.server.derive(`webhook ${endpoint} ${version}`);
    return derived.ok ? { ok: true, secret: `${WEBHOOK_SECRET_PREFIX}${Buffer.from(derived.key).toString('base64')}` } : derived;
  }
}

/** Of 256 random-looking bits: nobody finds the secret from it. */
function fingerprintOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, FINGERPRINT_LENGTH);
}
