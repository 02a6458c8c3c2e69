import type { CountermandEvent } from '@countermand/client';

/** What happened, once or several times in a row in the same words. */
export interface Happening {
  /** The first of them. */
  readonly event: CountermandEvent;
  /** When it happened last. RFC 3339 UTC. */
  readonly until: string;
  readonly count: number;
  readonly title: string;
  /** Why, in a sentence; undefined where a code or nothing says it. */
  readonly why: string | undefined;
}

/** Events as they are told: what repeats itself, with the same answer from the provider, is told once and counted. */
export function foldEvents(events: readonly CountermandEvent[], titleOf: (event: CountermandEvent) => string): readonly Happening[] {
  const folded: Happening[] = [];
  for (const event of events) {
    const next = { event, until: event.at, count: 1, title: titleOf(event), why: sentenceOf(event) };
    const before = folded.at(-1);
    if (before && saidOf(before) === saidOf(next)) folded[folded.length - 1] = { ...before, until: event.at, count: before.count + 1 };
    else folded.push(next);
  }
  return folded;
}

function saidOf({ title, why, event: { actor, evidence } }: Happening): string {
  return JSON.stringify([title, why, actor, evidence && [evidence.operation, evidence.httpStatus, evidence.statuses, evidence.messages]]);
}

/** A request's reason is a code, which is told where the request is. */
function sentenceOf({ reason }: CountermandEvent): string | undefined {
  return reason?.includes(' ') ? reason : undefined;
}
