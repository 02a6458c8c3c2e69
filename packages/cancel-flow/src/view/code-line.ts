import { FAILURE_CODES, REFUSAL_CODES, WARNING_CODES } from '@countermand/core/model';
import type { MessageKey } from '../messages/catalogue.ts';
import { say } from '../messages/message.ts';
import type { Line, Look } from './description.ts';
import { line } from './lines.ts';

export interface Coded {
  /** A server of a later version may say one that is not known here. */
  readonly code: string;
  readonly message: string;
}

const KNOWN: Readonly<Record<'refusal' | 'failure' | 'warning', readonly string[]>> = { refusal: REFUSAL_CODES, failure: FAILURE_CODES, warning: WARNING_CODES };

/** What a code means and what was said with it; of an unknown code, what was said alone. */
export function codeLine(look: Look, group: keyof typeof KNOWN, { code, message }: Coded): Line {
  // The catalogues have words for each code of the model; a test says so.
  return KNOWN[group].includes(code) ? line(look, { key: `${group}.${code}` as MessageKey }, message) : line(look, say('said', { text: message }));
}
