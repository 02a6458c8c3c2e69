import { failed, type Result } from '../model/problem.ts';

/** A reader resumed from before `through`, up to where retention removed events. */
export function eventsGone(through: number): Result<never> {
  const detail = `Events up to position ${through} were removed by retention, so that some would be missing. Resume from ${through}, and read the cancellations themselves for what may have changed before.`;
  return failed('events_gone', detail, { errors: [{ pointer: '/after', detail }] });
}
