import * as z from 'zod';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { NOTE_MAX_LENGTH } from '../model/reasons.ts';
import { recordedText } from './cancellation-request.ts';
import { parseBody } from './parse-body.ts';

export const RESOLUTIONS = ['cancelled', 'not_stopped', 'send_again'] as const;

/** A person's decision about a cancellation whose truth could not be established. */
export interface Resolution {
  /** `cancelled`: it is stopped · `not_stopped`: it is not and will not be · `send_again`: read, and send once more if it is still active. */
  readonly as: (typeof RESOLUTIONS)[number];
  /** What the decision rests on; required unless it is sent again. */
  readonly note?: string;
}

/** The body of `POST /v1/cancellations/{id}/resolve`. Both spellings of the word are understood. */
export const resolutionSchema = z.strictObject({
  as: z.enum([...RESOLUTIONS, 'canceled']),
  note: recordedText(NOTE_MAX_LENGTH).nullish(),
});

export function parseResolution(body: unknown): Result<Resolution> {
  const parsed = parseBody(resolutionSchema, body);
  if (!parsed.ok) return parsed;
  const { as, note } = parsed.value;
  return checkedResolution({ as: as === 'canceled' ? 'cancelled' : as, ...(note && { note }) });
}

/** A decision that ends a cancellation says what it rests on. */
export function checkedResolution(resolution: Resolution): Result<Resolution> {
  const note = resolution.note?.trim() ?? '';
  if (note !== '' || resolution.as === 'send_again') return succeeded({ as: resolution.as, ...(note !== '' && { note }) });
  const detail = 'Say in a note what the decision rests on, such as what the provider told you.';
  return failed('invalid_request', detail, { errors: [{ pointer: '/note', detail }] });
}
