import type { BatchItemView } from '@countermand/core/model';
import type { StopOutcome } from '../exit/stop-exit-code.ts';

/** What became of the rows, each kind of outcome once: the exit code asks only which there are. A repeated order counts where it was filed. */
export async function batchOutcomes(items: AsyncIterable<BatchItemView>): Promise<readonly StopOutcome[]> {
  const kinds = new Map<string, StopOutcome>();
  for await (const item of items) {
    const outcome = outcomeOf(item);
    if (outcome) kinds.set(kindOf(outcome), outcome);
  }
  return [...kinds.values()];
}

function outcomeOf({ state, cancellation, problem }: BatchItemView): StopOutcome | undefined {
  switch (state) {
    case 'duplicate':
      return undefined;
    case 'waiting':
      return { kind: 'cancellation', view: { state: 'queued' } };
    case 'withdrawn':
      return { kind: 'cancellation', view: { state: 'withdrawn' } };
    // A row that could not be read was told before anything was stopped: it is one that was not stopped, no wrong usage.
    case 'invalid':
      return { kind: 'cancellation', view: { state: 'failed' } };
    case 'filed':
    case 'failed':
      if (cancellation) return { kind: 'cancellation', view: cancellation };
      return { kind: 'problem', code: problem?.code ?? 'not_found' };
  }
}

function kindOf(outcome: StopOutcome): string {
  if (outcome.kind === 'problem') return outcome.code;
  const { state, failure, replacement } = outcome.view;
  return [state, failure?.code, replacement?.hold].join(' ');
}
