import { seesAccount, seesReference, visibleAccounts, type Caller } from './access.ts';
import type { Batch } from './batch.ts';
import type { LedgerEvent } from './event.ts';
import { REASON_CODES } from './reasons.ts';
import { SYSTEM_ACTOR, type Actor, type Requester } from './requester.ts';
import type { CancellationRecord } from './view.ts';

/** Who looks, and how far they see. What is out of sight is, for them, as if it were not there. */
export type Sight = Pick<Caller, 'principal' | 'accounts' | 'references'>;

/** Of people and programs that hold the ledger itself. */
export const SEES_ALL: Sight = { principal: SYSTEM_ACTOR.principal, accounts: 'all', references: null };

/** What a person decided begins with this in the refusal; their note follows. */
export const DECIDED_NOT_STOPPED = 'A person decided that it was not stopped';

/** Stands for whoever else asked, where who that is is not to be seen. */
export const ANOTHER = 'another';

/** `There is no …`, in words that depend on who asks and not on what there is. */
export function notThere(what: string, sight: Sight): string {
  return seesEverything(sight) ? `There is no ${what}.` : `There is no ${what}, or this key may not use it.`;
}

export function seesEverything({ accounts, references }: Sight): boolean {
  return accounts === 'all' && references === null;
}

/** A cancellation of its accounts and references; and what it asked for itself, and joined at another account of the same store. */
export function seesRecord(sight: Sight, { cancellation: { account, reference }, requesters }: CancellationRecord): boolean {
  if (seesReference(sight, account, reference)) return true;
  const asked = requesters.some(({ actor }) => isOwn(sight, actor));
  return asked && (sight.references?.some((own) => withoutAccount(own) === withoutAccount(reference)) ?? true);
}

/** A batch may have rows of any account: its own are seen, and by who sees everything, all. */
export function seesBatch(sight: Sight, { actor }: Pick<Batch, 'actor'>): boolean {
  return seesEverything(sight) || isOwn(sight, actor);
}

/** The part of a list's filter that keeps it within sight, given what was asked for. */
export function filterWithin(sight: Sight, asked?: readonly string[]): { readonly accounts?: readonly string[]; readonly references?: readonly string[] } {
  const accounts = visibleAccounts(sight, asked);
  return { ...(accounts && { accounts }), ...(sight.references && { references: sight.references }) };
}

/** The record without what others said and who they are, for who sees it only by an order of their own. */
export function asSeenBy(sight: Sight, record: CancellationRecord): CancellationRecord {
  const { cancellation, requesters } = record;
  if (seesOthers(sight, cancellation.account)) return record;
  const [first] = requesters;
  const own = first !== undefined && isOwn(sight, first.actor);
  const refusal = cancellation.refusal?.message.startsWith(DECIDED_NOT_STOPPED) ? { ...cancellation.refusal, message: `${DECIDED_NOT_STOPPED}.` } : cancellation.refusal;
  return {
    ...record,
    cancellation: { ...cancellation, refusal, remark: null, ...(!own && { note: null, batch: null, retryOf: null }) },
    requesters: requesters.map((requester) => (isOwn(sight, requester.actor) ? requester : withoutWho(requester))),
  };
}

/** The same of an event. */
export function eventAsSeenBy(sight: Sight, event: LedgerEvent): LedgerEvent {
  if (isOwn(sight, event.actor) || event.actor.principal === SYSTEM_ACTOR.principal || seesOthers(sight, event.account)) return event;
  const reason = REASON_CODES.find((code) => code === event.reason) ?? null;
  const { batch: _batch, retryOf: _retryOf, request: _request, ...data } = event.data;
  return { ...event, actor: { ...event.actor, principal: ANOTHER }, reason, data };
}

/** Whether they see who else asked, and what they said, where something of this account is concerned. */
export function seesOthers(sight: Sight, account: string | null): boolean {
  return sight.references === null && (account === null || seesAccount(sight, account));
}

function withoutAccount(reference: string): string {
  return reference.slice(reference.indexOf(':'));
}

function isOwn({ principal }: Sight, actor: Actor): boolean {
  return actor.principal === principal;
}

function withoutWho(requester: Requester): Requester {
  return { ...requester, actor: { ...requester.actor, principal: ANOTHER }, note: null, batch: null, idempotencyKey: null };
}
