import type { Failure } from '../testing/failures.ts';

/** How a search fails in the cases, one of each sort. */
export const LOOKUP_FAILURES: readonly Failure[] = ['html_page', 'empty_200', 'error_500_no_effect', 'never_answers', 'unauthorized', 'rate_limited'];
