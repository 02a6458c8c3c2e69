import { inject, injectable } from 'tsyringe';
import type { CoreSettings } from '../accounts/configuration.ts';
import { ProviderDirectory } from '../accounts/provider-directory.ts';
import type { Dossier } from '../ports/ledger-inspection.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CORE_SETTINGS, LEDGER } from '../ports/tokens.ts';
import { finding } from './case.ts';
import { examine } from './examine.ts';
import type { Finding } from './finding.ts';
import { Tally, type LedgerReport } from './ledger-report.ts';
import { repeats } from './rules/repeats.ts';

/** Cancellations read at once: little enough to hold up nobody. */
const PAGE = 200;

/** Targets that were written to more than once are few; each page of them reads all attempts. */
const REPEATED_PAGE = 5_000;

const MOST_KEYS_TOLD = 100;

export interface CheckOptions {
  readonly signal?: AbortSignal;
  /** Told after each page how many cancellations have been looked at. */
  readonly onProgress?: (cancellations: number) => void;
}

/**
 * Holds everything in the ledger against the laws, while others work on it: each page is of one moment, and what looks
 * broken is read once more before it is called so. Changes nothing, and its memory does not grow with the ledger.
 */
@injectable()
export class CheckLedger {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CORE_SETTINGS) private readonly settings: CoreSettings,
    @inject(ProviderDirectory) private readonly providers: ProviderDirectory,
  ) {}

  async execute({ signal, onProgress }: CheckOptions = {}): Promise<LedgerReport> {
    const { reader } = this.ledger;
    const tally = new Tally();
    for (let after: string | null = ''; after !== null; ) {
      if (signal?.aborted) return tally.report(false);
      const page = await reader.dossiers({ after, limit: PAGE });
      for (const dossier of page.dossiers) await this.#add(tally, dossier);
      onProgress?.(tally.counts.cancellations);
      after = page.next;
    }
    for (let after = ''; ; ) {
      if (signal?.aborted) return tally.report(false);
      const written = await reader.repeatedWrites({ after, limit: REPEATED_PAGE });
      for (const found of written.flatMap(repeats)) tally.add(found);
      const last = written.at(-1);
      if (last === undefined || written.length < REPEATED_PAGE) break;
      after = last.targetKey;
    }
    for (const { route, cancellationId } of await reader.danglingIntakes(MOST_KEYS_TOLD)) {
      tally.add(finding('idempotency', null, `a key of ${route} stands for ${cancellationId}, which is not there.`));
    }
    return tally.report(true);
  }

  async #add(tally: Tally, dossier: Dossier): Promise<void> {
    tally.counts.cancellations += dossier.cancellation === undefined ? 0 : 1;
    tally.counts.attempts += dossier.attempts.length;
    tally.counts.events += dossier.events.length;
    const found = this.#examine(dossier);
    if (found.length === 0) return;
    // Read again: what is still wrong is no change that was under way.
    const again = await this.ledger.reader.dossier(dossier.id);
    for (const it of again === undefined ? found : this.#examine(again)) tally.add(it);
  }

  #examine(dossier: Dossier): readonly Finding[] {
    const origin = dossier.cancellation?.origin;
    const provider = origin && this.providers.get(origin.provider);
    return examine(dossier, { provider, writesPerCancellation: this.settings.writesPerCancellation });
  }
}
