import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import { InvalidCursorError } from '../errors/invalid-cursor-error.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { asSeenBy, filterWithin, SEES_ALL, type Sight } from '../model/sight.ts';
import { CANCELLATION_STATES, type CancellationState } from '../model/states.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { CancellationFilter, Page } from '../ports/ledger-queries.ts';
import { LEDGER } from '../ports/tokens.ts';
import { canonicalReference } from './canonical-reference.ts';
import { markCursor, strangeCursor, unmarkCursor } from './list-cursor.ts';
import { pageLimit } from './page-limit.ts';

/** What a list shows, as asked; each part narrows it further. */
export interface CancellationListing {
  /** States by name; `canceled` is understood as well. */
  readonly states?: readonly string[];
  /** Default: who sees all. */
  readonly visibleTo?: Sight;
  /** Only these accounts. */
  readonly accounts?: readonly string[];
  readonly reference?: string;
  readonly batch?: string;
  /** Only what a person has to look at. */
  readonly attention?: boolean;
  /** Only those whose replacement is not held: not yet, failed, left on purpose, or none was found. */
  readonly replacement?: 'not_held';
  readonly cursor?: string;
  /** 1 to 500; default 50. */
  readonly limit?: number;
}

/** Cancellations, newest first. */
@injectable()
export class ListCancellations {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
  ) {}

  async execute(listing: CancellationListing): Promise<Result<Page<CancellationRecord>>> {
    const narrowed = this.#filter(listing);
    if (!narrowed.ok) return narrowed;
    const { cursor: _given, limit, ...filter } = narrowed.value;
    const list = { list: 'cancellations', filter } as const;
    const cursor = unmarkCursor(list, listing.cursor);
    if (!cursor.ok) return cursor;
    try {
      const { items, nextCursor } = await this.ledger.reader.listCancellations({ ...filter, limit, ...(cursor.value !== undefined && { cursor: cursor.value }) });
      return succeeded({ items: items.map((record) => asSeenBy(listing.visibleTo ?? SEES_ALL, record)), nextCursor: markCursor(list, nextCursor) });
    } catch (error) {
      if (!InvalidCursorError.isInstance(error)) throw error;
      return strangeCursor();
    }
  }

  #filter({ states, accounts, reference, limit: asked, visibleTo = SEES_ALL, ...rest }: CancellationListing): Result<CancellationFilter> {
    const limit = pageLimit(asked);
    if (!limit.ok) return limit;
    const named = states?.map((state) => (state === 'canceled' ? 'cancelled' : state));
    const strange = named?.find((state) => !isState(state));
    if (strange !== undefined) return wrong('/state', `"${strange}" is not a state. States: ${CANCELLATION_STATES.join(', ')}.`);
    const text = reference === undefined ? undefined : this.#canonicalText(reference, visibleTo);
    if (text?.ok === false) return text;
    return succeeded({
      ...rest,
      ...filterWithin(visibleTo, accounts),
      limit: limit.value,
      ...(named && { states: named.filter(isState) }),
      ...(text && { reference: text.value }),
    });
  }

  /** `acme:007` finds what was filed as `acme:7`. An account that is gone still has its history, under its old words. */
  #canonicalText(reference: string, sight: Sight): Result<string> {
    const canonical = canonicalReference(this.accounts, reference, { ...sight, references: null });
    if (canonical.ok && canonical.value.form === 'merchant_number') {
      return wrong('/reference', 'Cancellations are listed by the id of their order, not by a merchant number.');
    }
    if (canonical.ok) return succeeded(canonical.value.reference);
    const gone = canonical.problem.code === 'unknown_account' || canonical.problem.code === 'misconfigured';
    return gone ? succeeded(reference.trim()) : canonical;
  }
}

function isState(text: string): text is CancellationState {
  return (CANCELLATION_STATES as readonly string[]).includes(text);
}

function wrong(pointer: string, detail: string): Result<never> {
  return failed('invalid_request', detail, { errors: [{ pointer, detail }] });
}
