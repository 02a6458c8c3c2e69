import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import { seesAccount } from '../model/access.ts';
import { failed, succeeded, type Problem, type Result } from '../model/problem.ts';
import { SEES_ALL, type Sight } from '../model/sight.ts';
import type { ProviderReader } from '../ports/provider-reader.ts';
import { PROVIDER_READER } from '../ports/tokens.ts';
import { markCursor, strangeCursor, unmarkCursor, type CursorList } from './list-cursor.ts';
import { LARGEST_PAGE, pageLimit } from './page-limit.ts';
import { searchAccount, type AccountHits, type AccountSearch, type FoundTarget } from './search-account.ts';
import { readSearchCursor, writeSearchCursor, type SearchPosition, type SearchProgress } from './search-cursor.ts';

/** The longest text searched for, in characters. */
const SEARCH_MAX_LENGTH = 200;

export interface TargetSearch {
  /** An id or a merchant number, or a part of one where the provider finds parts. */
  readonly search: string;
  /** Default: who sees all. */
  readonly visibleTo?: Sight;
  /** Only this account; otherwise all that may be seen. */
  readonly account?: string;
  /** The provider's own status word. */
  readonly status?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface TargetPage {
  /** Exact matches first. */
  readonly items: readonly FoundTarget[];
  readonly nextCursor: string | null;
  /** Accounts that could not be searched; the others were. */
  readonly problems: readonly { readonly account: string; readonly problem: Problem }[];
}

/**
 * Finds orders by id or merchant number, in all accounts at once. Who sees single orders only is shown those among the first
 * that each provider finds: where there is more to find would tell of orders that are not theirs.
 */
@injectable()
export class FindTargets {
  constructor(
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
    @inject(PROVIDER_READER) private readonly reader: ProviderReader,
  ) {}

  async execute(search: TargetSearch, signal?: AbortSignal): Promise<Result<TargetPage>> {
    const text = search.search.trim();
    if (text === '') return wrong('/search', 'Say what to search for: an id or a merchant number.');
    if (text.length > SEARCH_MAX_LENGTH) return wrong('/search', `At most ${SEARCH_MAX_LENGTH} characters are searched for.`);
    const limit = pageLimit(search.limit);
    if (!limit.ok) return limit;
    const progress = this.#progress(search, limit.value);
    if (!progress.ok) return progress;
    const { pageSize, positions } = progress.value;
    const query: AccountSearch = { text, limit: pageSize, ...(search.status !== undefined && { status: search.status }), ...this.#narrowing(search.visibleTo) };
    const searched = await Promise.all(positions.map((position) => this.#searchOne(position, query, signal)));
    const hits = searched.flatMap((it) => (it.result.ok ? [it.result.value] : []));
    const problems = searched.flatMap((it) => (it.result.ok ? [] : [{ account: it.account, problem: it.result.problem }]));
    const fatal = problems.find((it) => it.problem.code !== 'unsupported') ?? problems[0];
    if (hits.length === 0 && fatal) return { ok: false, problem: fatal.problem };
    const { items, rest } = page(hits, limit.value);
    const next = search.visibleTo?.references ? rest.filter(({ cursor }) => cursor === undefined) : rest;
    return succeeded({ items, nextCursor: markCursor(listOf(search), writeSearchCursor({ pageSize, positions: next })), problems });
  }

  #narrowing({ references }: Sight = SEES_ALL): Pick<AccountSearch, 'sees'> & { readonly limit?: number } {
    return references === null ? {} : { sees: (reference) => references.includes(reference), limit: LARGEST_PAGE };
  }

  #progress(search: TargetSearch, limit: number): Result<SearchProgress> {
    const { visibleTo = SEES_ALL } = search;
    const place = unmarkCursor(listOf(search), search.cursor);
    if (!place.ok) return place;
    if (place.value !== undefined) {
      const progress = readSearchCursor(place.value);
      const ours = progress?.positions.every(({ account, cursor }) => seesAccount(visibleTo, account) && (visibleTo.references === null || cursor === undefined));
      return progress && ours ? succeeded(progress) : strangeCursor();
    }
    if (search.account === undefined) {
      const ids = this.accounts.list(visibleTo).map((account) => account.id);
      return succeeded({ pageSize: limit, positions: ids.map((account) => ({ account, skip: 0 })) });
    }
    const known = this.accounts.usable(search.account, visibleTo);
    if (!known.ok) return known;
    return succeeded({ pageSize: limit, positions: [{ account: search.account, skip: 0 }] });
  }

  async #searchOne(position: SearchPosition, query: AccountSearch, signal?: AbortSignal) {
    const account = this.accounts.usable(position.account);
    const result = account.ok ? await searchAccount(this.reader, { account: account.value, position }, query, signal) : account;
    return { account: position.account, result };
  }
}

/** Exact hits of all accounts first, then the rest; what does not fit is shown by the next page. */
function page(found: readonly AccountHits[], limit: number): { readonly items: readonly FoundTarget[]; readonly rest: readonly SearchPosition[] } {
  const all = found.flatMap((it) => it.hits);
  const items = [...all.filter((hit) => hit.exact), ...all.filter((hit) => !hit.exact)].slice(0, limit);
  const rest = found.flatMap(({ position, hits, nextCursor }): SearchPosition[] => {
    const shown = hits.filter((hit) => items.includes(hit)).length;
    if (shown < hits.length) return [{ ...position, skip: position.skip + shown }];
    return nextCursor === undefined ? [] : [{ account: position.account, cursor: nextCursor, skip: 0 }];
  });
  return { items, rest };
}

function wrong(pointer: string, detail: string): Result<never> {
  return failed('invalid_request', detail, { errors: [{ pointer, detail }] });
}

/** What a cursor of the search belongs to; which accounts it may go on in is looked at by itself. */
function listOf({ search, account, status }: TargetSearch): CursorList {
  return { list: 'targets', filter: { search: search.trim(), account, status } };
}
