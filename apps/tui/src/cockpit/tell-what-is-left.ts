import type { BatchView, CancellationView } from '@countermand/core/model';
import { accountsOf } from '../batch/accounts-of.ts';
import { settledText } from '../batch/batch-standing.ts';
import { accountsWithoutWorker } from '../session/accounts-without-worker.ts';
import type { Service } from '../service/service.ts';
import { NO_PAINT } from '../text/paint.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { counted, text } from '../text/text.ts';
import { isViewAtRest } from '../view/at-rest.ts';
import { stateText } from '../view/state-words.ts';
import type { OwnStops } from './own-stops.ts';

export interface Leaving {
  readonly service: Pick<Service, 'accounts' | 'cancellation' | 'batches'>;
  readonly ownStops: Pick<OwnStops, 'ids' | 'batchIds'>;
  readonly say: (line: SafeText) => void;
}

/** So many are told one by one; of the others there are lists. */
const TOLD = 5;

/** On leaving: what was asked for in this cockpit and is not settled, and how it goes on. */
export async function tellWhatIsLeft({ service, ownStops, say }: Leaving): Promise<void> {
  const stops = (await Promise.all(ownStops.ids.map((id) => service.cancellation(id)))).flatMap((answer) => (answer.ok && !isViewAtRest(answer.value) ? [answer.value] : []));
  const batches = (await Promise.all(ownStops.batchIds.map((id) => service.batches.get(id)))).flatMap((answer) => (answer.ok && answer.value.state === 'running' ? [answer.value] : []));
  if (stops.length + batches.length === 0) return;
  const unworked = await accountsWithoutWorker(service);
  if (stops.length > 0) tellStops(stops, unworked, say);
  for (const batch of batches) tellBatch(batch, unworked, say);
}

function tellStops(stops: readonly CancellationView[], unworked: ReadonlySet<string>, say: Leaving['say']): void {
  say(text`${counted(stops.length, text`stop`, text`stops`)} asked for here ${stops.length === 1 ? text`is` : text`are`} not settled:`);
  for (const { state, reference, id } of stops.slice(0, TOLD)) say(text`  ${stateText(state, NO_PAINT)}  ${safeText(reference, 80)}  ${safeText(id)}`);
  const alone = stops.find(({ account }) => unworked.has(account));
  if (alone) tellHow(say, text`that: start \`countermand serve\`, or go on with`, text`countermand watch ${safeText(alone.id)}`);
  else say(text`A worker goes on with that; \`countermand list\` tells how it ends.`);
}

function tellBatch(batch: BatchView, unworked: ReadonlySet<string>, say: Leaving['say']): void {
  const id = safeText(batch.id);
  const isAlone = accountsOf(batch).some((account) => unworked.has(account));
  say(text`Batch ${id}: ${settledText(batch)}.`);
  if (isAlone) tellHow(say, text`it: go on with`, text`countermand batch resume ${id}`);
  else say(text`A worker goes on with it; \`countermand batch show\` tells how it ends.`);
}

/** The command on a line of its own: it can be copied whole. */
function tellHow(say: Leaving['say'], what: SafeText, command: SafeText): void {
  say(text`Nobody is left to finish ${what}`);
  say(text`  ${command}`);
}
