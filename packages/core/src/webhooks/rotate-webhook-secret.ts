import { inject, injectable } from 'tsyringe';
import { succeeded, type Result } from '../model/problem.ts';
import type { WebhookSecretVersion } from '../model/webhook.ts';
import { parseBody } from '../use-cases/parse-body.ts';
import type { EndpointWithSecret } from './create-webhook-endpoint.ts';
import { knownEndpoint, type WebhookCaller } from './known-endpoint.ts';
import { webhookRotationSchema } from './webhook-requests.ts';
import { WebhookServices } from './webhook-services.ts';

/** So many secrets are in force at a time at most: every one of them is a signature in a header. */
const MOST_IN_FORCE = 3;

/** Gives an endpoint a new secret; for a while everything is signed with the old one, too. */
@injectable()
export class RotateWebhookSecret {
  constructor(@inject(WebhookServices) private readonly services: WebhookServices) {}

  async execute(id: string, body: unknown, caller: WebhookCaller): Promise<Result<EndpointWithSecret>> {
    const parsed = parseBody(webhookRotationSchema, body ?? {});
    if (!parsed.ok) return parsed;
    const { clock, ledger, secrets } = this.services;
    const overlapMs = parsed.value.overlapSeconds * 1000;
    return ledger.transact(async (transaction) => {
      const found = await knownEndpoint(transaction, id, caller);
      if (!found.ok) return found;
      const now = clock.now();
      const [newest] = found.value.secrets;
      const issued = secrets.issue(id, (newest?.version ?? 0) + 1, now);
      if (!issued.ok) return issued;
      const older = endingBy(found.value.secrets, now + overlapMs).filter(({ endsAt }) => endsAt !== null && endsAt > now);
      const versions = [issued.value.version, ...older].slice(0, MOST_IN_FORCE);
      const endpoint = await transaction.changeWebhookEndpoint(id, { secrets: versions });
      return succeeded({ endpoint: endpoint ?? found.value, secret: issued.value.secret });
    });
  }
}

function endingBy(versions: readonly WebhookSecretVersion[], end: number): WebhookSecretVersion[] {
  return versions.map((version) => ({ ...version, endsAt: Math.min(version.endsAt ?? end, end) }));
}
