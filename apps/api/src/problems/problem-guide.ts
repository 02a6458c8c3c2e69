import type { ProblemCode, ProblemPart } from '@countermand/core/model';
import type { HttpProblemCode } from './http-problems.ts';
import { TRANSPORT_GUIDE } from './transport-guide.ts';

/** What to know of a problem beyond its title. */
export interface ProblemGuide {
  /** What it means, in a sentence or two. */
  readonly means: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** How its `detail` reads, as an example. */
  readonly detail: string;
  /** The wrong parts, in the example. */
  readonly errors?: readonly ProblemPart[];
}

const CORE_GUIDE: Readonly<Record<ProblemCode, ProblemGuide>> = {
  invalid_request: {
    means: 'The body, the query or the path has a part that is missing, wrong or not known here. Nothing was recorded.',
    remedy: 'Mend the parts that `errors` points at. Unknown names are refused on purpose: a misspelt option must not be ignored.',
    retryable: false,
    detail: 'The body is not valid: /reasons: is not known here',
    errors: [{ pointer: '/reasons', detail: 'is not known here' }],
  },
  invalid_reference: {
    means: 'The text does not name an order: it is not `account:id`, `account:kind/id` or `account:@NUMBER`, or names a kind that the provider does not have.',
    remedy: 'Write the reference anew. `GET /v1/providers` lists the kinds, `GET /v1/accounts` the accounts.',
    retryable: false,
    detail: '"1001" does not name an account. Write account:id, such as acme:1001.',
    errors: [{ pointer: '/reference', detail: 'does not name an account' }],
  },
  invalid_id: {
    means: 'The id cannot be one of this provider: it does not have its form. Nothing was asked of the provider.',
    remedy: 'Check for a slip of the pen. To name an order by the number that the shop gave it, write `account:@NUMBER`.',
    retryable: false,
    detail: '"10O6" is not a number such as 10234. Write acme:ID for a fulfilment order.',
    errors: [{ pointer: '/reference', detail: '"10O6" is not a number such as 10234.' }],
  },
  unsupported_option: {
    means: 'The way in which this kind of order is stopped does not have an option that was asked for. Options are never ignored.',
    remedy: 'Leave the option out. `GET /v1/providers` says which operation has which options.',
    retryable: false,
    detail: 'Stopping a fulfilment order does not have the option "refund".',
    errors: [{ pointer: '/options/refund', detail: 'is no option of this operation' }],
  },
  idempotency_key_missing: {
    means: 'The call files something, and has no `Idempotency-Key`. Without one, a repeated request could not be told from a second one.',
    remedy: 'Make a key for each intent, such as a UUID or the number of a ticket, and send the same one when you repeat the request.',
    retryable: false,
    detail: 'Send an Idempotency-Key of your own making, such as a UUID, and the same one when you repeat the request.',
  },
  merchant_number_not_found: {
    means: 'The account was searched, and no order has exactly this number.',
    remedy: 'Check the number and the account. An order that was placed a moment ago may not be found yet.',
    retryable: false,
    detail: 'Account acme: no order has the number 10001X.',
    errors: [{ pointer: '/reference', detail: 'no order has the number 10001X' }],
  },
  merchant_number_ambiguous: {
    means: 'More than one order has this number. Which one is meant is not guessed.',
    remedy: 'Name the order by its id; `errors` and `detail` show what was found.',
    retryable: false,
    detail: 'Account acme: more than one order has the number 10001: acme:1001, acme:1207. Name one of them.',
    errors: [{ pointer: '/reference', detail: 'stands for acme:1001 and acme:1207' }],
  },
  unknown_account: {
    means: 'There is no account of this id, or this key may not use it.',
    remedy: '`GET /v1/accounts` lists the accounts that this key may use.',
    retryable: false,
    detail: 'There is no account "acmee".',
  },
  not_found: {
    means: 'There is nothing at this path, or this key may not see it: both look the same.',
    remedy: 'Check the path and the id, and whether the key has the scope and the account that the call needs.',
    retryable: false,
    detail: 'There is no such cancellation, or this key may not use it.',
  },
  events_gone: {
    means: 'Events after the given position were removed by retention, so that some would be missed.',
    remedy: 'Begin again from the position that `detail` names, and read the cancellations themselves for what may have changed before.',
    retryable: false,
    detail: 'Events up to position 1200 are no longer kept. Go on from there, and read the cancellations for what changed before.',
    errors: [{ pointer: '/after', detail: 'is before what is kept' }],
  },
  target_not_found: {
    means: 'The provider was asked, and says that it has no such order.',
    remedy: 'Check the id and the account. An order that was placed a moment ago may not be there yet.',
    retryable: false,
    detail: 'Account acme: the provider knows no acme:9999. No such fulfilment order.',
  },
  state_conflict: {
    means: 'What it is asked of is in a state that does not allow it. What has been sent cannot be taken back; what has ended never changes.',
    remedy: 'Read it again and decide anew; `detail` says what can be done instead.',
    retryable: false,
    detail: 'can_01M803AXVVQ8XKYW1F5GRR6HJ0 is cancelled: there is nothing left to take back.',
  },
  conflicting_options: {
    means: 'The order is being stopped already with other side effects, or bears another number than the one expected. Nothing was filed.',
    remedy: 'Look at the live cancellation. Withdraw it if it has not been sent, or ask with the same options.',
    retryable: false,
    detail: 'can_01M803AXVVQ8XKYW1F5GRR6HJ0 is stopping acme:1001 with other options: refund.',
    errors: [{ pointer: '/options/refund', detail: 'is false there' }],
  },
  idempotency_key_reused: {
    means: 'The same `Idempotency-Key` was used before with another request. One of the two would be lost, so neither is guessed.',
    remedy: 'Send the new request under a key of its own.',
    retryable: false,
    detail: 'The Idempotency-Key "ticket-8841" was used for another request (can_01M803AXVVQ8XKYW1F5GRR6HJ0). Use a new key.',
  },
  unauthorized: {
    means: 'The request has no key, or one that is unknown, revoked or expired.',
    remedy: 'Send `Authorization: Bearer cmd_…`. `countermand keys create` makes a key; it is shown once.',
    retryable: false,
    detail: 'This call needs a key that holds: send one as "Authorization: Bearer cmd_…". countermand keys create makes one.',
  },
  stale: {
    means: 'A row of a batch waited longer than a stop stays meaningful, and was not sent: a stop that has gone stale is never fired late in silence.',
    remedy: 'Retry the batch if the stops are still wanted.',
    retryable: false,
    detail: 'Its turn did not come within 24 h. Retry the batch if it is still wanted.',
  },
  upload_incomplete: {
    means: 'The upload broke off before its end. Nothing of it is sent.',
    remedy: 'Send it again, under the same key.',
    retryable: true,
    detail: 'The upload broke off before its end, so nothing of it is sent. Send it again.',
  },
  no_server_secret: {
    means: 'The secrets of webhook endpoints are derived from one that all processes of the ledger share. There is none, or it cannot be read. Nothing was made.',
    remedy: 'Make one (`openssl rand -base64 32`), keep it where every process can read it, name it in the configuration as `secret`, and start anew.',
    retryable: false,
    detail: 'There is no server secret, from which the secrets of webhook endpoints are derived. Make one (openssl rand -base64 32) and name it in the configuration.',
  },
  too_many_rows: {
    means: 'The upload has more rows than one batch takes.',
    remedy: 'Send several batches.',
    retryable: false,
    detail: 'A batch has at most 100000 rows. Send several batches.',
  },
  misconfigured: {
    means: 'The account is configured, but cannot be used as it is: a secret is missing, say, or its plugin failed.',
    remedy: 'An operator mends the configuration; `countermand doctor` says what is wrong.',
    retryable: false,
    detail: 'Account "acme" cannot be used: its token file cannot be read.',
  },
  provider_unauthorized: {
    means: "The provider refused the account's credentials.",
    remedy: "An operator renews the account's token. Nothing is wrong with your own key.",
    retryable: false,
    detail: "Account acme: the provider refused its credentials (401). Check the account's token.",
  },
  provider_forbidden: {
    means: "The account's credentials lack a permission at the provider.",
    remedy: 'An operator grants the permission at the provider; `GET /v1/providers` lists what each operation needs.',
    retryable: false,
    detail: 'Account acme: its credentials lack a permission (403).',
  },
  provider_rate_limited: {
    means: "The provider's own limit is used up for now. It is shared by all who work with this account.",
    remedy: 'Ask again after `Retry-After`. A cancellation that was filed waits by itself.',
    retryable: true,
    detail: "Account acme: the provider's rate limit is used up. Try again later.",
  },
  provider_unavailable: {
    means: 'The provider could not be reached, or gave no usable answer.',
    remedy: 'Ask again later. A cancellation by id can be filed all the same: it is sent when the provider answers again.',
    retryable: true,
    detail: 'Account acme: the provider cannot be reached: no answer within 15 s.',
  },
  unsupported: {
    means: 'The provider has no way to do this: to stop this kind of order, or to search.',
    remedy: 'Name the order by its id, or ask for a kind that can be stopped; `GET /v1/providers` lists them.',
    retryable: false,
    detail: 'Example Commerce has no way to stop a shipment.',
    errors: [{ pointer: '/reference', detail: 'cannot be stopped' }],
  },
  ledger_unavailable: {
    means: 'The ledger cannot be used just now, and without it nothing is done.',
    remedy: 'Send the same request again, under the same key, after `Retry-After`.',
    retryable: true,
    detail: 'The ledger cannot be used just now. Nothing was changed; ask again.',
  },
};

/** What each problem means and what to do about it: for the document, the pages and the reference. */
export const PROBLEM_GUIDE: Readonly<Record<HttpProblemCode, ProblemGuide>> = { ...CORE_GUIDE, ...TRANSPORT_GUIDE };
