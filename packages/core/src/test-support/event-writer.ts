import type { Cancellation } from '../model/cancellation.ts';
import type { Ledger } from '../ports/ledger.ts';
import { aCancellation, anEvent, aRequester } from './records.ts';

/** Writes events of a few cancellations, one each account and number. */
export class EventWriter {
  readonly #latest = new Map<string, Cancellation>();

  constructor(private readonly ledger: Ledger) {}

  /** One more event of `account:number`; answers the id of the cancellation. */
  async write(account: string, number = 1, batch: string | null = null): Promise<string> {
    const reference = `${account}:${number}`;
    const known = this.#latest.get(reference);
    const latest = known ? await this.#change(known) : await this.#insert(aCancellation({ id: `can_${account}_${number}`, account, reference, batch, target: { kind: 'job', id: String(number) } }));
    this.#latest.set(reference, latest);
    return latest.id;
  }

  async #insert(cancellation: Cancellation): Promise<Cancellation> {
    const { id, account, reference, batch } = cancellation;
    await this.ledger.transact((it) =>
      it.insertCancellation(cancellation, aRequester({ id: `req_${id}`, batch }), reference, anEvent({ type: 'cancellation.requested', cancellationId: id, account, to: 'queued' })),
    );
    return cancellation;
  }

  async #change(seen: Cancellation): Promise<Cancellation> {
    const changed = await this.ledger.transact((it) => it.changeCancellation(seen, { remark: `look ${seen.version}` }, anEvent({ cancellationId: seen.id, account: seen.account })));
    if (!changed) throw new Error('Somebody else changed it.');
    return changed;
  }
}
