import type { LedgerEvent } from '../model/event.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { LedgerReader } from '../ports/ledger.ts';

/** The cancellations that a stretch's events tell of, by id. */
export type CancellationsById = ReadonlyMap<string, CancellationRecord>;

/** Events that lie next to each other: all (of what was asked for) after one position, through another one. */
export class EventStretch {
  #cancellations: Promise<CancellationsById> | undefined;

  constructor(
    private readonly reader: LedgerReader,
    readonly after: number,
    readonly through: number,
    readonly events: readonly LedgerEvent[],
  ) {}

  /** Read when somebody first asks, and once for all who do. */
  cancellations(): Promise<CancellationsById> {
    this.#cancellations ??= this.#read().catch((error: unknown) => {
      this.#cancellations = undefined;
      throw error;
    });
    return this.#cancellations;
  }

  async #read(): Promise<CancellationsById> {
    const ids = new Set(this.events.flatMap(({ cancellationId }) => cancellationId ?? []));
    const records = await this.reader.cancellations([...ids]);
    return new Map(records.map((record) => [record.cancellation.id, record]));
  }
}
