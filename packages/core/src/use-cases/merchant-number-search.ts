import type { UsableAccount } from '../accounts/account.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { sameTarget, type Target } from '../model/target.ts';
import type { ProviderReader } from '../ports/provider-reader.ts';
import type { SearchHit } from '../provider/outcomes.ts';
import { referenceOf } from './canonical-reference.ts';
import { canonicalTarget } from './canonical-target.ts';
import { troubleProblem } from './trouble-problem.ts';

/** Hits asked for on one page, and pages looked through, before a number is called not found. */
const PAGE_SIZE = 50;
const MOST_PAGES = 5;

/** How many near misses an error shows. */
const MOST_SHOWN = 5;

const AT_REFERENCE = { id: '/reference', kind: '/reference' };

type Searcher = Pick<ProviderReader, 'searchForPerson'>;

interface Found {
  readonly exact: readonly Target[];
  readonly others: readonly SearchHit[];
  /** False when the provider had more pages than were looked through. */
  readonly complete: boolean;
}

/** The one target with exactly this merchant number, or a problem that shows what was found instead. */
export async function targetByMerchantNumber(
  reader: Searcher,
  account: UsableAccount,
  merchantNumber: string,
  signal?: AbortSignal,
): Promise<Result<Target>> {
  if (account.connection.doSearch === undefined) {
    const detail = `${account.provider.displayName} cannot be searched by merchant number. Write the order's id: ${account.id}:ID.`;
    return failed('unsupported', detail, { errors: [{ pointer: '/reference', detail }] });
  }
  const searched = await search(reader, account, merchantNumber, signal);
  if (!searched.ok) return searched;
  const { exact, complete } = searched.value;
  const [only, ...more] = exact;
  if (only === undefined) return notFound(account, merchantNumber, searched.value);
  // With pages left unread, a second order with this number cannot be ruled out.
  if (more.length > 0 || !complete) return ambiguous(account, merchantNumber, searched.value);
  return succeeded(only);
}

async function search(reader: Searcher, account: UsableAccount, text: string, signal?: AbortSignal): Promise<Result<Found>> {
  const exact: Target[] = [];
  const others: SearchHit[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const outcome = await reader.searchForPerson(account, { text, limit: PAGE_SIZE, ...(cursor !== undefined && { cursor }) }, signal);
    if (outcome.kind === 'trouble') return troubleProblem(account.id, outcome);
    for (const hit of outcome.hits) {
      if (hit.merchantNumber !== text) others.push(hit);
      else {
        const target = canonicalTarget(account, hit.target, AT_REFERENCE);
        if (!target.ok) return target;
        if (!exact.some((known) => sameTarget(known, target.value))) exact.push(target.value);
      }
    }
    if (outcome.nextCursor === undefined) return succeeded({ exact, others, complete: true });
    cursor = outcome.nextCursor;
  }
  return succeeded({ exact, others, complete: false });
}

function notFound(account: UsableAccount, merchantNumber: string, { others, complete }: Found): Result<never> {
  const near = others.filter((hit) => hit.merchantNumber !== undefined).slice(0, MOST_SHOWN);
  const shown = near.map((hit) => `${hit.merchantNumber ?? ''} (${referenceOf(account, hit.target)})`).join(', ');
  const looked = complete ? '' : ` after ${MOST_PAGES} pages of hits`;
  const detail = `Account ${account.id} has no order with exactly the number "${merchantNumber}"${looked}.${shown && ` Similar: ${shown}.`}`;
  return failed('merchant_number_not_found', detail, { errors: [{ pointer: '/reference', detail }] });
}

function ambiguous(account: UsableAccount, merchantNumber: string, { exact, complete }: Found): Result<never> {
  const references = exact.map((target) => referenceOf(account, target));
  const more = complete ? '' : ', and more hits than could be looked through';
  return failed(
    'merchant_number_ambiguous',
    `Account ${account.id} has several orders with the number "${merchantNumber}": ${references.join(', ')}${more}. Name one of them by its reference.`,
    { errors: references.map((reference) => ({ pointer: '/reference', detail: reference })) },
  );
}
