import type { Eligibility, TargetStatus } from '@countermand/core/model';
import { chooseFor, wordsOf } from './choice.ts';
import { closedAs, type Seen } from './closure.ts';
import { whyOf } from './why.ts';

export interface Standing {
  readonly status: TargetStatus;
  readonly eligibility: Eligibility;
}

/** How a fulfilment order stands, in our words; from the same table as the plan, so that the two never disagree. */
export function standingOf(seen: Seen): Standing {
  const words = wordsOf(seen.rawStatus);
  const choice = chooseFor(words, 'auto');
  const why = whyOf(choice, seen.rawStatus);
  switch (choice) {
    case 'stopped':
      return { status: 'stopped', eligibility: { answer: 'no', why } };
    case 'watch':
      return { status: 'cancel_requested', eligibility: { answer: 'ask', why } };
    case 'closed':
      return closedStanding(seen);
    case 'request':
    case 'cancel': {
      if (words.status === 'absent' || words.status === 'unknown') return { status: 'unknown', eligibility: { answer: 'unknown', why } };
      if (choice === 'request') return { status: 'in_production', eligibility: { answer: 'ask', why } };
      return { status: words.status === 'on_hold' ? 'on_hold' : 'active', eligibility: { answer: 'yes', why } };
    }
  }
}

function closedStanding(seen: Seen): Standing {
  const { kind, why } = closedAs(seen);
  const eligibility: Eligibility = { answer: 'no', why };
  switch (kind) {
    case 'shipped':
      return { status: 'shipped', eligibility };
    case 'stopped':
      return { status: 'stopped', eligibility };
    case 'moved':
    case 'unclear':
      return { status: 'closed', eligibility };
  }
}
