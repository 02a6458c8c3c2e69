import { FAILURE_CODES, REFUSAL_CODES, WARNING_CODES } from '@countermand/core/model';
import { say, type Message } from '../messages/message.ts';
import type { Line, Look } from './description.ts';
import { line } from './lines.ts';

export interface Coded {
  /** A server of a later version may say one that is not known here. */
  readonly code: string;
  readonly message: string;
}

/** What a code means and what was said with it; of an unknown code, what was said alone. */
export function refusalLine(look: Look, said: Coded): Line {
  const known = REFUSAL_CODES.find((code) => code === said.code);
  return codeLine(look, said, known && say(`refusal.${known}`));
}

export function failureLine(look: Look, said: Coded): Line {
  const known = FAILURE_CODES.find((code) => code === said.code);
  return codeLine(look, said, known && say(`failure.${known}`));
}

export function warningLine(look: Look, said: Coded): Line {
  const known = WARNING_CODES.find((code) => code === said.code);
  return codeLine(look, said, known && say(`warning.${known}`));
}

function codeLine(look: Look, { message }: Coded, meaning: Message | undefined): Line {
  return meaning ? line(look, meaning, message) : line(look, say('said', { text: message }));
}
