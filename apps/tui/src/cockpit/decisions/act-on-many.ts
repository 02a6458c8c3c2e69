import type { CancellationView } from '@countermand/core/model';
import type { Answer, ServiceProblem } from '../../service/answer.ts';
import { ask } from '../data/ask.ts';

export interface ManyOutcomes {
  readonly done: number;
  readonly refused: number;
  /** Of the first that was refused. */
  readonly problem: ServiceProblem | undefined;
}

interface ManyActions {
  readonly act: (id: string) => Promise<Answer<CancellationView>>;
  /** Hears of each that was done. */
  readonly onDone: (view: CancellationView) => void;
  /** Hears how many were tried. */
  readonly onProgress: (tried: number) => void;
}

/** Does the same to each, one after the other: one that is refused stops none of the others. */
export async function actOnMany(ids: readonly string[], { act, onDone, onProgress }: ManyActions): Promise<ManyOutcomes> {
  let outcomes: ManyOutcomes = { done: 0, refused: 0, problem: undefined };
  for (const [index, id] of ids.entries()) {
    const answer = await ask(() => act(id));
    if (answer.ok) onDone(answer.value);
    outcomes = answer.ok
      ? { ...outcomes, done: outcomes.done + 1 }
      : { ...outcomes, refused: outcomes.refused + 1, problem: outcomes.problem ?? answer.problem };
    onProgress(index + 1);
  }
  return outcomes;
}
