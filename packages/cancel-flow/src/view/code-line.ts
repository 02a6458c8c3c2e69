import type { MessageKey } from '../messages/catalogue.ts';
import type { Line, Look } from './description.ts';
import { line } from './lines.ts';

export interface Coded {
  /** A server of a later version may say one that is not known here. */
  readonly code: string;
  readonly message: string;
}

/** What a code means and what was said with it; where no catalogue has the code, what was said is all there is. */
export function codeLine(look: Look, group: 'refusal' | 'failure' | 'warning', { code, message }: Coded): Line {
  // The catalogues have words for each code of the model; a test says so.
  return line(look, { key: `${group}.${code}` as MessageKey, otherwise: message }, message);
}
