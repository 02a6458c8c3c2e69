import type { SafeText } from '../../text/safe-text.ts';
import { joined, text } from '../../text/text.ts';

/** What there is of these, as one line. */
export function sentences(...parts: readonly (SafeText | false | undefined)[]): SafeText {
  return joined(parts.filter((part): part is SafeText => part !== undefined && part !== false && part !== ''), text` `);
}
