import { describe, type FlowState } from '@countermand/cancel-flow';
import type { Notice } from '../cockpit-context.ts';
import { flowNews } from './flow-news.ts';
import { HeldFlow, type HeldFlowParts } from './held-flow.ts';

/** So many that are over wait to be seen once more. */
const MOST_OVER = 20;

/** The confirm-and-stop flows of this cockpit. One that runs goes on when its screen is left, and is there again when it is opened again. */
export class Flows {
  readonly #held = new Map<string, HeldFlow>();

  /** `onNews` hears what has become of a flow whose screen was left. */
  constructor(
    private readonly parts: HeldFlowParts,
    private readonly onNews: (notice: Notice) => void,
  ) {}

  /** The flow of these orders: the one that runs, or a new one that begins to look at them. */
  open(references: readonly string[]): HeldFlow {
    const key = flowKey(references);
    const held = this.#held.get(key) ?? this.#begin(key, references);
    held.isLeft = false;
    held.send({ type: 'show' });
    if (held.getState().name === 'idle') held.send({ type: 'open', orders: references });
    return held;
  }

  /** Tells which screens can still be come back to: what was only asked on another is answered with *Keep order*, and what runs goes on. */
  keep(references: readonly (readonly string[])[]): { readonly running: number } {
    const reachable = new Set(references.map(flowKey));
    const left = [...this.#held].filter(([key, { isLeft }]) => !isLeft && !reachable.has(key));
    const running = left.filter(([key, held]) => {
      held.isLeft = true;
      held.send({ type: 'close' });
      const goesOn = !isOver(held.getState());
      if (!goesOn) this.#drop(key);
      return goesOn;
    });
    return { running: running.length };
  }

  /** A request is on its way, or nobody knows whether it was recorded: who leaves now does not hear of it. */
  get isRecording(): boolean {
    return [...this.#held.values()].map((held) => held.getState().name).some((name) => name === 'submitting' || name === 'submit_uncertain');
  }

  close(): void {
    for (const key of [...this.#held.keys()]) this.#drop(key);
  }

  #begin(key: string, references: readonly string[]): HeldFlow {
    const held = new HeldFlow(this.parts, references);
    this.#held.set(key, held);
    let told: string | undefined;
    held.subscribe(() => {
      const news = held.isLeft ? flowNews(held.getState(), this.parts.now()) : undefined;
      if (news && news.message !== told) this.onNews(news);
      told = news?.message;
      if (news) this.#dropOldest();
    });
    return held;
  }

  #dropOldest(): void {
    const over = [...this.#held].filter(([, held]) => held.isLeft && isOver(held.getState()));
    for (const [key] of over.slice(0, -MOST_OVER)) this.#drop(key);
  }

  #drop(key: string): void {
    this.#held.get(key)?.dispose();
    this.#held.delete(key);
  }
}

/** Nothing comes of it any more without a person. */
function isOver(state: FlowState): boolean {
  return state.name === 'idle' || state.name === 'submit_refused' || (state.name === 'settled' && !describe(state).busy);
}

/** The same orders in another order are the same question. */
function flowKey(references: readonly string[]): string {
  return [...new Set(references)].sort().join('\n');
}
