import { createHmac, randomUUID } from 'node:crypto';
import { asPythonWrites } from '../notifications/python-json.ts';
import type { Json } from './render-fulfillment-order.ts';

/** Where notifications go. */
export interface NotificationTargets {
  /** A webhook for `order.updated`, which is signed. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** The `callback_url` of the locations, which nobody signs. */
  readonly callbackUrl?: string;
}

/** One notification and how it was answered; status 0 where nobody answered. */
export interface SentNotification {
  readonly type: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
}

interface Outgoing {
  readonly type: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends what the vendor would send when an order changes: once, and without its repetitions over days. */
export class Notifier {
  readonly sent: SentNotification[] = [];
  #targets: NotificationTargets = {};
  readonly #changed = new Set<string>();
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    private readonly store: string,
    private readonly orderOf: (number: string) => Json | undefined,
  ) {}

  sendTo(targets: NotificationTargets): void {
    this.#targets = targets;
  }

  /** Several changes of one order in the same turn are one event. */
  orderChanged(number: string): void {
    if (this.#targets.webhook === undefined || this.#changed.has(number)) return;
    this.#changed.add(number);
    queueMicrotask(() => {
      this.#changed.delete(number);
      const order = this.orderOf(number);
      if (order) this.sendEvent('order.updated', order);
    });
  }

  /** Sends any event, such as one that lies; `eventId` repeats an earlier one. */
  sendEvent(type: string, data: Json, eventId: string = randomUUID()): void {
    const { webhook } = this.#targets;
    if (webhook === undefined) return;
    const { url, secret } = webhook;
    const [object = type] = type.split('.');
    const event = { object, data, event_id: eventId, event_type: type, webhook: { id: 1, store: this.store, events: [type], target: url }, api_version: '2024-04-01' };
    const body = asPythonWrites(JSON.stringify(event)) ?? '';
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    this.#send({ type, url, headers: { 'X-29Next-Signature': signature }, body });
  }

  callLocation(type: 'fulfillment_requested' | 'cancellation_requested'): void {
    const { callbackUrl } = this.#targets;
    if (callbackUrl === undefined) return;
    this.#send({ type, url: `${callbackUrl}/fulfillment-order-notification/`, headers: { 'X-29Next-Store': this.store }, body: JSON.stringify({ type }) });
  }

  /** Resolves when all that was sent is answered. */
  async settled(): Promise<void> {
    await Promise.resolve();
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #send(outgoing: Outgoing): void {
    const sending = this.#post(outgoing).then((status) => {
      this.sent.push({ ...outgoing, status });
      this.#underWay.delete(sending);
    });
    this.#underWay.add(sending);
  }

  async #post({ url, headers, body }: Outgoing): Promise<number> {
    try {
      const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return 0;
    }
  }
}
