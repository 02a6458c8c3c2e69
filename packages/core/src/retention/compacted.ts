import { createHash } from 'node:crypto';
import type { Cancellation, Compaction } from '../model/cancellation.ts';
import type { Evidence } from '../model/evidence.ts';
import { isEndState } from '../model/states.ts';
import type { Dossier, DossierEvent } from '../ports/ledger-inspection.ts';
import type { CompactedRecords } from '../ports/ledger-retention.ts';

/**
 * What stays of a long settled cancellation: who asked, when and why, every move and every write, what was decided, and of
 * each answer who it was about, its status words and the hash of its body. What goes: notes, observations, the provider's
 * words, and events of looks that changed nothing.
 */
export function compacted({ cancellation, ...dossier }: Dossier & { readonly cancellation: Cancellation }, at: number): CompactedRecords {
  const { requesters, attempts, events } = dossier;
  const removed = events.filter(isRoutine);
  const kept = events.filter((event) => !isRoutine(event));
  return {
    change: { note: null, options: withoutMessage(cancellation), observations: [], compacted: summary(cancellation, { at, removed, digest: digestOf({ cancellation, ...dossier }) }) },
    requesters: requesters.filter(({ note }) => note !== null).map((requester) => ({ ...requester, note: null })),
    attempts: attempts.filter(({ evidence }) => isWordy(evidence)).map((attempt) => ({ ...attempt, evidence: attempt.evidence && heads(attempt.evidence) })),
    events: kept.filter((event) => isWordy(event.evidence) || hasSpareReason(event)).map(slim),
    removed: removed.map(({ position }) => position),
  };
}

/** A look that moved nothing. */
function isRoutine({ type, data }: DossierEvent): boolean {
  switch (type) {
    case 'cancellation.rescheduled':
    case 'cancellation.observed':
    case 'cancellation.warned':
      // What a person decided or asked for stays.
      return data.decision === undefined;
    case 'follow_up.state_changed':
      return data.from === data.to;
    case 'cancellation.requested':
    case 'cancellation.joined':
    case 'cancellation.requester_withdrawn':
    case 'cancellation.state_changed':
    case 'cancellation.compacted':
    case 'attempt.started':
    case 'attempt.finished':
    case 'follow_up.created':
      return false;
  }
}

function summary({ id, compacted: before }: Cancellation, { at, removed, digest }: { at: number; removed: readonly DossierEvent[]; digest: string }): Compaction {
  const changes: Record<string, number> = { ...before?.changes };
  for (const { type, data } of removed) {
    const changed = type === 'follow_up.state_changed' ? String(data.followUp) : id;
    changes[changed] = (changes[changed] ?? 0) + 1;
  }
  return { at, events: (before?.events ?? 0) + removed.length, changes, digest };
}

/** Over everything as it was, so that no part of it can be passed off as another. */
function digestOf({ cancellation, requesters, attempts, followUps, events }: Omit<Dossier, 'id' | 'rivals' | 'damage'>): string {
  return createHash('sha256').update(JSON.stringify({ cancellation, requesters, attempts, followUps, events })).digest('hex');
}

function withoutMessage({ options: { message: _message, ...options } }: Cancellation): Cancellation['options'] {
  return options;
}

function isWordy(evidence: Evidence | null): boolean {
  return evidence?.messages !== undefined || evidence?.remark !== undefined;
}

function heads({ messages: _messages, remark: _remark, ...rest }: Evidence): Evidence {
  return rest;
}

/** Why the engine moved on; the reason of an end, and of a person, stays. */
function hasSpareReason({ actor, reason, to }: DossierEvent): boolean {
  return reason !== null && actor.principal === 'system' && (to === null || !isEndState(to));
}

function slim(event: DossierEvent): DossierEvent {
  return { ...event, evidence: event.evidence && heads(event.evidence), ...(hasSpareReason(event) && { reason: null }) };
}
