import { ReadCall } from './read-call.ts';

/** A person waits at most this long for a slot, milliseconds. */
export const LONGEST_WAIT_MS = 10_000;

/** A read for a person, whose patience for the rate budget is limited. Once a request has left, its own deadline counts. */
export class PatientCall extends ReadCall {
  /** The person's patience ended before the turn came. */
  gaveUp = false;

  protected override async slot(): Promise<boolean> {
    const patience = new AbortController();
    const over = new AbortController();
    void this.parts.clock.sleep(LONGEST_WAIT_MS, over.signal).then(() => patience.abort('out of patience'));
    try {
      const granted = await super.slot(AbortSignal.any([this.signal, patience.signal]));
      this.gaveUp ||= !granted;
      return granted;
    } finally {
      over.abort('over');
    }
  }
}
