import { failed, type Problem } from '../model/problem.ts';
import type { Troubled } from '../provider/outcomes.ts';

type Failed = { readonly ok: false; readonly problem: Problem };

/** Why a read or search for a person brought nothing, as a problem that says what to do. */
export function troubleProblem(accountId: string, trouble: Troubled): Failed {
  const { message } = trouble;
  const account = `Account ${accountId}`;
  switch (trouble.trouble) {
    case 'unauthorized':
      return failed('provider_unauthorized', `${account}: the provider refused its credentials (401): ${message} Check the account's token.`);
    case 'forbidden':
      return failed('provider_forbidden', `${account}: its credentials lack a permission (403): ${message}`);
    case 'rate_limited':
      return failed('provider_rate_limited', `${account}: the provider's rate limit is used up: ${message} Try again later.`, {
        retryable: true,
        ...(trouble.retryAfterMs !== undefined && { retryAfterMs: trouble.retryAfterMs }),
      });
    case 'unavailable':
      return failed('provider_unavailable', `${account}: the provider cannot be reached: ${message}`, { retryable: true });
    case 'unreadable':
      return failed('provider_unavailable', `${account}: the provider gave no usable answer: ${message}`, { retryable: true });
    case 'misconfigured':
      return failed('misconfigured', `${account} cannot be used as configured: ${message}`);
  }
}
