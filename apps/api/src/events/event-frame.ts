import { toEventView, type LedgerEvent } from '@countermand/core/model';

/** Events that have just come go to many streams. */
const known = new WeakMap<LedgerEvent, string>();

/** An event as a stream tells it. JSON has no line break of its own, so one `data` line takes it. */
export function eventFrame(event: LedgerEvent): string {
  let frame = known.get(event);
  if (frame === undefined) {
    frame = `id: ${event.position}\nevent: ${event.type}\ndata: ${JSON.stringify(toEventView(event))}\n\n`;
    known.set(event, frame);
  }
  return frame;
}

/** What a stream begins with: when to come back, and from where, should it be cut off before anything happened. */
export function openingFrame(position: number): string {
  return `retry: 2000\nid: ${position}\n\n`;
}

/** Shows that the stream lives, and moves the place to resume from over whatever was of no concern. */
export function heartbeatFrame(position: number): string {
  return `: still here\nid: ${position}\n\n`;
}
