import type { LedgerEvent } from '@countermand/core/model';
import type { World } from '../world/world.ts';

/** Reads this far apart, milliseconds, and so much at once. */
const EVERY_MS = 3_000;
const PAGE = 7;

/** One who follows the ledger's events, a page at a time, and resumes where the last page ended. */
export class EventReader {
  readonly #saw: LedgerEvent[] = [];
  #position = 0;
  #reading: Promise<void> = Promise.resolve();

  constructor(private readonly world: World) {
    this.#again();
  }

  async finish(): Promise<readonly LedgerEvent[]> {
    await this.#reading;
    while ((await this.#page()) > 0) continue;
    return this.#saw;
  }

  #again(): void {
    const { timeline, plot } = this.world;
    timeline.in(EVERY_MS, () => {
      this.#reading = this.#reading.then(() => this.#page()).then(() => {});
      if (timeline.now < plot.calmAt) this.#again();
    });
  }

  async #page(): Promise<number> {
    const page = await this.world.ledger.reader.listEvents({ after: this.#position, accounts: this.world.accounts, limit: PAGE });
    this.#position = page.at(-1)?.position ?? this.#position;
    this.#saw.push(...page);
    return page.length;
  }
}
