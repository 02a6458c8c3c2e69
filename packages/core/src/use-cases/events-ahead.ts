import { failed, type Result } from '../model/problem.ts';

/** A reader resumed from a position that no event has reached. */
export function eventsAhead(position: number): Result<never> {
  const detail = `Position ${position} is ahead of the last event: it is of another ledger, or this one was put back to an earlier time. Begin anew, without a position.`;
  return failed('invalid_request', detail, { errors: [{ pointer: '/after', detail }] });
}
