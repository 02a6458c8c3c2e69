import { CountermandError } from '@countermand/client';
import { readSession, withdrawCancellation } from '@countermand/client/groups';
import type { CancelFlowPort, Outcome } from '@countermand/cancel-flow';
import type { Countermand } from '../provider/countermand-context.ts';
import { isNoSession } from '../session/no-session.ts';
import type { MakeFilingWay } from './filing-way.ts';
import { followFiling } from './follow-filing.ts';
import { outcomeOf, refusal } from './outcome.ts';

/** What a flow reaches the server by. */
export type FlowConnection = Pick<Countermand, 'transport' | 'live' | 'renewSession'>;

/** What the confirm-and-stop flow asks for, by way of the HTTP API. */
export function createFlowPort({ transport, live, renewSession }: FlowConnection, makeFilingWay: MakeFilingWay): CancelFlowPort {
  const way = makeFilingWay(transport);
  return {
    preview: (draft, signal) => outcomeOf((until) => way.preview(draft, until), signal, way.previewDeadlineMs ?? way.deadlineMs),
    file: (intent, signal) => outcomeOf((until) => way.file(intent, until), signal, way.deadlineMs),
    look: (intent, signal) => outcomeOf((until) => way.look(intent, until), signal),
    follow: (filing, onUpdate, signal) => followFiling({ updates: way.updates, live, filing, onUpdate, signal }),
    withdraw: (ids, signal) =>
      outcomeOf((until) => way.withdraw?.(ids, until) ?? Promise.all(ids.map(async (id) => ({ cancellation: await withdrawCancellation(transport, id, { signal: until }) }))), signal),
    renewSession: (signal) => renewed(transport, renewSession, signal),
  };
}

/** A session that the server takes: one that it refuses as well would be renewed without end. Why there is none is shown. */
async function renewed(transport: Countermand['transport'], renewSession: Countermand['renewSession'], signal: AbortSignal): Promise<Outcome<void>> {
  try {
    await renewSession?.();
    await readSession(transport, { signal });
    return { kind: 'done', value: undefined };
  } catch (error) {
    const outcome = refusal(error);
    if (outcome.kind !== 'session_expired') return outcome;
    // What the server says of a session that it refuses is for who writes programs.
    const { code, message: detail } = CountermandError.is(error) && isNoSession(error) ? error : { code: 'session_ended', message: '' };
    return { kind: 'problem', problem: { code, detail, retryable: false } };
  }
}
