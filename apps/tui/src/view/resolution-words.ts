import type { Resolution } from '@countermand/core';
import type { SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** What a person can decide, and what it means. */
export const RESOLUTION_WORDS: Readonly<Record<Resolution['as'], { readonly sign: SafeText; readonly words: SafeText; readonly meaning: SafeText }>> = {
  cancelled: { sign: text`✔`, words: text`It is stopped`, meaning: text`It ends as cancelled, on your word. What took its place is looked for.` },
  not_stopped: { sign: text`✘`, words: text`It is not stopped, and will not be`, meaning: text`It ends as refused, on your word. Nothing more is sent.` },
  send_again: { sign: text`↻`, words: text`Send again`, meaning: text`The order is read first; if it is still active, the stop is sent once more.` },
};
