import type { UsableAccount } from '../accounts/account.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { Target } from '../model/target.ts';
import type { ProviderReader } from '../ports/provider-reader.ts';
import type { SearchHit } from '../provider/outcomes.ts';
import { askPlugin } from './ask-plugin.ts';
import { referenceOf } from './canonical-reference.ts';
import { defaultKind } from './canonical-target.ts';
import type { SearchPosition } from './search-cursor.ts';
import { troubleProblem } from './trouble-problem.ts';

/** An order found at one of the accounts. */
export interface FoundTarget {
  readonly account: string;
  readonly provider: string;
  readonly reference: string;
  readonly target: Target;
  readonly merchantNumber?: string;
  /** The provider's own status words. */
  readonly status: string;
  readonly summary?: string;
  readonly createdAt?: string;
  /** Its id or its merchant number is exactly the text searched for. */
  readonly exact: boolean;
}

export interface AccountSearch {
  readonly text: string;
  readonly status?: string;
  readonly limit: number;
  /** Which of an account's references may be seen; what may not is not found. Default: all. */
  readonly sees?: (reference: string) => boolean;
}

/** One account's hits from a position on, exact ones first. */
export interface AccountHits {
  readonly position: SearchPosition;
  readonly hits: readonly FoundTarget[];
  readonly nextCursor?: string;
}

export interface SearchPlace {
  readonly account: UsableAccount;
  readonly position: SearchPosition;
}

export async function searchAccount(
  reader: ProviderReader,
  { account, position }: SearchPlace,
  search: AccountSearch,
  signal?: AbortSignal,
): Promise<Result<AccountHits>> {
  if (account.connection.doSearch === undefined) {
    return failed('unsupported', `Account ${account.id}: ${account.provider.displayName} cannot be searched; name the order by its id.`);
  }
  const { text, status, limit, sees = () => true } = search;
  const query = { text, limit, ...(status !== undefined && { status }), ...(position.cursor !== undefined && { cursor: position.cursor }) };
  const outcome = await reader.searchForPerson(account, query, signal);
  if (outcome.kind === 'trouble') return troubleProblem(account.id, outcome);
  const found = outcome.hits.map((hit) => foundTarget(account, hit, text)).filter(({ reference }) => sees(reference));
  const sorted = [...found.filter((hit) => hit.exact), ...found.filter((hit) => !hit.exact)];
  return succeeded({ position, hits: sorted.slice(position.skip), ...(outcome.nextCursor !== undefined && { nextCursor: outcome.nextCursor }) });
}

function foundTarget(account: UsableAccount, hit: SearchHit, text: string): FoundTarget {
  return {
    account: account.id,
    provider: account.provider.id,
    reference: referenceOf(account, hit.target),
    target: hit.target,
    ...(hit.merchantNumber !== undefined && { merchantNumber: hit.merchantNumber }),
    status: hit.status,
    ...(hit.summary !== undefined && { summary: hit.summary }),
    ...(hit.createdAt !== undefined && { createdAt: hit.createdAt }),
    exact: hit.merchantNumber === text || hit.target.id === text || hit.target.id === canonicalId(account, text),
  };
}

/** The text as an id of the default kind, so that `007` finds 7; undefined where it is none. */
function canonicalId(account: UsableAccount, text: string): string | undefined {
  const kind = account.provider.targets.find((candidate) => candidate.kind === defaultKind(account));
  const parsed = kind && askPlugin(account.provider, 'read an id', () => kind.parseId(text));
  return parsed?.ok && parsed.value.ok ? parsed.value.id : undefined;
}
