import type { AttemptReport, CommitReport, ExchangeReport, SlotReport, Telemetry, WebhookReport } from '@countermand/core';
import { countEvent, type EventCounting } from './count-event.ts';
import type { Meters } from './meters.ts';
import type { SlotUse } from './slot-use.ts';

export interface EngineMetersParts extends EventCounting {
  readonly slotUse: SlotUse;
}

/** Counts what the engine tells. */
export class EngineMeters implements Omit<Telemetry, 'span' | 'traceparent'> {
  readonly #meters: Meters;

  constructor(private readonly parts: EngineMetersParts) {
    this.#meters = parts.meters;
  }

  attemptFinished({ provider, operation, outcome }: AttemptReport): void {
    this.#meters.count('countermand_attempts_total', { provider, operation, outcome });
  }

  exchanged({ account, provider, kind, status, durationMs }: ExchangeReport): void {
    const answer = status === null && durationMs === null ? 'not_sent' : statusWord(status);
    this.#meters.count('countermand_provider_requests_total', { account, provider, kind, status: answer });
    if (durationMs !== null) this.#meters.observe('countermand_provider_request_duration_seconds', { provider, kind }, durationMs / 1_000);
  }

  slotWaited({ account, urgency, waitMs, granted }: SlotReport): void {
    if (!granted) return;
    this.#meters.observe('countermand_slot_wait_seconds', { urgency }, waitMs / 1_000);
    this.#meters.count('countermand_budget_slots_total', { account });
    this.parts.slotUse.note(account);
  }

  laneClaimed(account: string): void {
    this.#meters.set('countermand_lanes_held', { account }, 1);
    this.#meters.count('countermand_lanes_claimed_total', { account });
  }

  laneLeft(account: string, how: 'released' | 'lost'): void {
    this.#meters.set('countermand_lanes_held', { account }, 0);
    if (how === 'lost') this.#meters.count('countermand_lanes_lost_total', { account });
  }

  webhookAttempted({ outcome, durationMs }: WebhookReport): void {
    this.#meters.count('countermand_webhook_attempts_total', { outcome });
    this.#meters.observe('countermand_webhook_duration_seconds', {}, durationMs / 1_000);
  }

  committed({ changes, durationMs, events }: CommitReport): void {
    for (const event of events) countEvent(this.parts, event);
    this.#meters.observe('countermand_ledger_commit_duration_seconds', {}, durationMs / 1_000);
    this.#meters.observe('countermand_ledger_commit_group_size', {}, changes);
  }
}

/** Statuses that mean something of their own; of the others the class is enough, and a provider cannot make up series. */
const TOLD_APART = [401, 403, 404, 409, 429];

function statusWord(status: number | null): string {
  if (status === null) return 'none';
  if (TOLD_APART.includes(status)) return String(status);
  return status >= 100 && status < 600 ? `${Math.floor(status / 100)}xx` : 'other';
}
