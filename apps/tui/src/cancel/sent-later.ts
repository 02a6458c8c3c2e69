import type { CancellationView } from '@countermand/core/model';
import type { Output } from '../output/output.ts';
import { safeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

type Filed = Pick<CancellationView, 'state' | 'nextActionAt'>;

/** When the first of them is sent, where waiting until `endsAt` (milliseconds) brings nothing: each has a later time. Else undefined. */
export function sentLater(views: readonly Filed[], endsAt: number): string | undefined {
  const times = views.map(({ state, nextActionAt }) => (state === 'scheduled' && nextActionAt !== undefined && Date.parse(nextActionAt) > endsAt ? nextActionAt : undefined));
  return times.includes(undefined) ? undefined : times.toSorted()[0];
}

/** Why the command does not wait. */
export function tellWhenSent(at: string, output: Output): void {
  output.talk(text`Not waited for: it is sent at ${safeText(at)}. A worker must live then.`);
}
