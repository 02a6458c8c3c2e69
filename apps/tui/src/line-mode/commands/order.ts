import { valueOf } from '../../cli/problem-error.ts';
import { NO_PAINT } from '../../text/paint.ts';
import { text } from '../../text/text.ts';
import { snapshotDetails } from '../../view/snapshot-details.ts';
import type { LineCommand } from '../line-context.ts';
import { referenceNamed } from '../named.ts';

/** `order REFERENCE`. */
export const order: LineCommand = async (context, argument) => {
  const { service, talk, list, signal, readonly } = context;
  const reading = valueOf(await service.readTarget(referenceNamed(context, argument), signal));
  for (const line of snapshotDetails(reading, NO_PAINT)) talk.say(line);
  const { reference, liveCancellation, eligibility } = reading;
  list.begin();
  if (liveCancellation) {
    list.add({ kind: 'cancellation', id: liveCancellation.id, reference });
    talk.say(text`It is being stopped: show 1 tells more.`);
  } else {
    list.add({ kind: 'order', reference });
    if (!readonly && eligibility.answer !== 'no') talk.say(text`To stop it, type stop 1; you are asked first.`);
  }
};
