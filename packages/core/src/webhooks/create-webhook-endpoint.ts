import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import type { AccountGrant } from '../model/access.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { WebhookEndpoint } from '../model/webhook.ts';
import { parseBody } from '../use-cases/parse-body.ts';
import { isWithin, type WebhookCaller } from './known-endpoint.ts';
import { webhookEndpointRequestSchema } from './webhook-requests.ts';
import { WebhookServices } from './webhook-services.ts';

/** Each of them looks at every event. */
const MOST_ENDPOINTS = 100;

export interface EndpointWithSecret {
  readonly endpoint: WebhookEndpoint;
  /** Shown once, and never again. */
  readonly secret: string;
}

/** Makes an endpoint. It is told of what happens from now on. */
@injectable()
export class CreateWebhookEndpoint {
  constructor(
    @inject(WebhookServices) private readonly services: WebhookServices,
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
  ) {}

  async execute(body: unknown, caller: WebhookCaller): Promise<Result<EndpointWithSecret>> {
    const parsed = parseBody(webhookEndpointRequestSchema, body);
    if (!parsed.ok) return parsed;
    const { url, types, description, accounts: asked } = parsed.value;
    const accounts = this.#grant(asked, caller);
    if (!accounts.ok) return accounts;
    const { clock, ids, ledger, sender, secrets } = this.services;
    const refusal = await sender.refusal(url);
    if (refusal !== undefined) return failed('invalid_request', refusal, { errors: [{ pointer: '/url', detail: refusal }] });
    const now = clock.now();
    const id = ids.next('whe');
    const issued = secrets.issue(id, 1, now);
    if (!issued.ok) return issued;
    return ledger.transact(async (transaction) => {
      if ((await transaction.webhookEndpoints()).length >= MOST_ENDPOINTS) {
        return failed('state_conflict', `There are ${MOST_ENDPOINTS} webhook endpoints, and there may be no more. Remove one that is not needed.`);
      }
      const endpoint: WebhookEndpoint = {
        id,
        url,
        description,
        types: [...new Set(types)],
        accounts: accounts.value,
        state: 'enabled',
        disabledBecause: null,
        disabledAt: null,
        secrets: [issued.value.version],
        position: await transaction.lastEventPosition(),
        gapThrough: null,
        failingSince: null,
        pausedUntil: null,
        createdAt: now,
        createdBy: caller.principal,
        updatedAt: now,
      };
      await transaction.insertWebhookEndpoint(endpoint);
      return succeeded({ endpoint, secret: issued.value.secret });
    });
  }

  #grant(asked: AccountGrant | undefined, caller: WebhookCaller): Result<AccountGrant> {
    const accounts = asked ?? caller.accounts;
    const strange = accounts === 'all' ? undefined : accounts.find((account) => !isWithin([account], caller.accounts) || this.accounts.get(account) === undefined);
    if (strange === undefined && isWithin(accounts, caller.accounts)) return succeeded(accounts === 'all' ? accounts : [...new Set(accounts)]);
    const detail = strange === undefined ? 'This key may not see all accounts: name those that the endpoint is to be told of.' : `There is no account "${strange}", or this key may not use it.`;
    return failed('invalid_request', detail, { errors: [{ pointer: '/accounts', detail }] });
  }
}
