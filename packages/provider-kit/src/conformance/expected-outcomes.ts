import type { WriteOutcome } from '@countermand/core/provider';
import type { Failure } from '../testing/failures.ts';
import type { Law } from './laws.ts';

export interface ExpectedOutcome {
  readonly law: Law;
  /** The kinds of outcome that are right. */
  readonly kinds: readonly WriteOutcome['kind'][];
  readonly because: string;
}

const MAY_HAVE: ExpectedOutcome = { law: 'read_before_repeat', kinds: ['ambiguous'], because: 'it may have taken effect, and nothing says so' };
const NO_PROOF: ExpectedOutcome = { law: 'evidence', kinds: ['ambiguous', 'refused'], because: 'nothing in the answer proves a stop of this order' };
const TURNED_AWAY: ExpectedOutcome = { law: 'read_before_repeat', kinds: ['not_taken', 'refused', 'ambiguous'], because: 'it was turned away' };
const LATER: ExpectedOutcome = { law: 'evidence', kinds: ['requested', 'ambiguous', 'refused'], because: 'somebody at the provider has yet to decide' };

/** What one write may come to, by how it fails. An answer that is not the documented one is never a stop. */
export const EXPECTED_OUTCOMES: Readonly<Record<Failure, ExpectedOutcome>> = {
  never_answers: MAY_HAVE,
  effect_answer_lost: MAY_HAVE,
  no_effect_connection_broken: MAY_HAVE,
  error_500_took_effect: MAY_HAVE,
  error_500_no_effect: MAY_HAVE,
  slow_drip: MAY_HAVE,
  huge_body: MAY_HAVE,
  cut_off_body: MAY_HAVE,
  deep_nesting: MAY_HAVE,
  html_page: { ...MAY_HAVE, law: 'evidence' },
  empty_200: { ...MAY_HAVE, law: 'evidence' },
  redirect: { ...MAY_HAVE, law: 'evidence' },
  rate_limited: { law: 'rate_limit', kinds: ['not_taken'], because: 'a 429 is certainly not taken' },
  rate_limited_until_a_date: { law: 'rate_limit', kinds: ['not_taken'], because: 'a 429 is certainly not taken' },
  rate_limited_without_retry_after: { law: 'rate_limit', kinds: ['not_taken'], because: 'a 429 is certainly not taken' },
  unauthorized: TURNED_AWAY,
  forbidden: TURNED_AWAY,
  method_not_allowed: TURNED_AWAY,
  already_cancelled: { law: 'evidence', kinds: ['stopped', 'refused', 'ambiguous'], because: 'it is stopped, but not by this request' },
  too_late: { law: 'evidence', kinds: ['refused', 'ambiguous'], because: 'the provider said no' },
  accepted_later: LATER,
  rejected_later: LATER,
  contradicts_itself: NO_PROOF,
  // The one lie nobody can see through: that is what a later read is for.
  lies: { law: 'evidence', kinds: ['stopped', 'ambiguous', 'refused'], because: 'nothing happened' },
  status_false: { law: 'evidence', kinds: ['refused', 'ambiguous'], because: 'the body says no, whatever the status' },
  wrong_id: { law: 'evidence', kinds: ['ambiguous'], because: 'the answer names another order' },
  hostile_strings: { law: 'text_is_data', kinds: ['stopped', 'requested', 'ambiguous'], because: 'only the texts are hostile' },
  ships_after_cancel: { law: 'evidence', kinds: ['stopped', 'requested', 'ambiguous'], because: 'it is stopped, for now' },
};
