import { inject, injectable } from 'tsyringe';
import type { Clock } from '../model/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Logger } from '../ports/logger.ts';
import { SILENT_TELEMETRY, type Telemetry } from '../ports/telemetry.ts';
import { CLOCK, IDS, LEDGER, LOGGER, TELEMETRY, WEBHOOK_SENDER } from '../ports/tokens.ts';
import type { WebhookSender } from '../ports/webhook-sender.ts';
import { WebhookSecrets } from './webhook-secrets.ts';

/** What every part of the sending of webhooks works with. */
@injectable()
export class WebhookServices {
  constructor(
    @inject(LEDGER) readonly ledger: Ledger,
    @inject(CLOCK) readonly clock: Clock,
    @inject(IDS) readonly ids: Ids,
    @inject(LOGGER) readonly logger: Logger,
    @inject(WEBHOOK_SENDER) readonly sender: WebhookSender,
    @inject(WebhookSecrets) readonly secrets: WebhookSecrets,
    @inject(TELEMETRY, { isOptional: true }) readonly telemetry: Telemetry = SILENT_TELEMETRY,
  ) {}
}
