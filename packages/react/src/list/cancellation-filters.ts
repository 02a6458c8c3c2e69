import type { Cancellation, CancellationState } from '@countermand/client';

/** Which cancellations are wanted; each part narrows it further. */
export interface CancellationFilters {
  readonly states?: readonly CancellationState[];
  readonly accounts?: readonly string[];
  /** Of one order, such as `acme:10234`; the server knows no parts of one. */
  readonly reference?: string;
  /** `bat_…` */
  readonly batch?: string;
  /** Only what a person has to look at. */
  readonly attention?: boolean;
}

/** What the server is asked for. Texts that are empty and lists that name nothing ask for all. */
export function queryOf({ states, accounts, reference, batch, attention }: CancellationFilters) {
  return {
    state: states?.length ? [...states] : undefined,
    account: accounts?.length ? [...accounts] : undefined,
    reference: reference?.trim() || undefined,
    batch: batch?.trim() || undefined,
    attention: attention ? ('true' as const) : undefined,
  };
}

/** Whether all are wanted. */
export function wantsAll(filters: CancellationFilters): boolean {
  return JSON.stringify(queryOf(filters)) === '{}';
}

/** The same choice among what a page has: there, a part of the order's reference or number is enough. */
export function matches({ states = [], accounts = [], reference = '', batch = '', attention = false }: CancellationFilters, row: Cancellation): boolean {
  const text = reference.trim().toLowerCase();
  return (
    (states.length === 0 || states.includes(row.state)) &&
    (accounts.length === 0 || accounts.includes(row.account)) &&
    (text === '' || row.reference.toLowerCase().includes(text) || (row.orderNumber ?? '').toLowerCase().includes(text)) &&
    (batch === '' || row.batch === batch) &&
    (!attention || needsPerson(row))
  );
}

/** Whether a person has to look at it. */
export function needsPerson({ state, warnings, replacement }: Cancellation): boolean {
  return state === 'needs_attention' || warnings.length > 0 || replacement?.hold === 'failed';
}
