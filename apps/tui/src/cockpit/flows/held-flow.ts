import { createCancelFlow, realClock, type CancelFlow, type FlowState } from '@countermand/cancel-flow';
import { createFlowPort } from '../../flow/flow-port.ts';
import type { FlowParts } from '../../flow/flow-parts.ts';

export type HeldFlowParts = Pick<FlowParts, 'service' | 'now'> & Required<Pick<FlowParts, 'onFiled'>>;

/** One confirm-and-stop flow that lives as long as the cockpit needs it, and not as long as its screen. */
export class HeldFlow {
  readonly #flow: CancelFlow;
  readonly #listeners = new Set<() => void>();
  readonly #endNews: () => void;
  #looked = 0;
  /** Its screen is no longer on the way back. */
  isLeft = false;

  constructor(
    parts: HeldFlowParts,
    readonly references: readonly string[],
  ) {
    this.#flow = createCancelFlow({
      clock: realClock,
      port: createFlowPort({
        ...parts,
        clock: realClock,
        onProgress: (done) => {
          this.#looked = done;
          this.#tell();
        },
      }),
    });
    this.#flow.subscribe(() => this.#tell());
    // A watch that was lost begins again as soon as there is something to hear.
    this.#endNews = parts.service.onChange(() => {
      const { name } = this.getState();
      if (name === 'following' || name === 'settled') this.send({ type: 'came_online' });
    });
  }

  readonly getState = (): FlowState => this.#flow.getState();

  /** How many orders have been looked at. */
  readonly getLooked = (): number => this.#looked;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly send: CancelFlow['send'] = (event) => this.#flow.send(event);

  dispose(): void {
    this.#endNews();
    this.#listeners.clear();
    this.#flow.dispose();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
