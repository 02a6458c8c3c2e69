type KeyListener = (name: string) => void;

interface Layer {
  readonly id: string;
  /** Keys that go to the layer below. */
  readonly passes: readonly string[];
}

/** The layer below all others. */
const GROUND = '';

/**
 * Brings keys to the layer that was opened last, one at a time: keys that come in one piece over a slow link (`:desk` and Enter) reach
 * the line that the first of them has opened.
 */
export class KeyDispatch {
  #layers: readonly Layer[] = [];
  readonly #listeners = new Map<string, Set<KeyListener>>();
  readonly #waiting: string[] = [];
  #drawing = false;
  readonly #layerListeners = new Set<() => void>();

  /** `onDelivered` is to lead to a call of `drawn`. */
  constructor(private readonly onDelivered: () => void) {}

  press(names: readonly string[]): void {
    this.#waiting.push(...names);
    if (!this.#drawing) this.#deliver();
  }

  /** What the last key has changed is on the screen. */
  drawn(): void {
    this.#drawing = false;
    this.#deliver();
  }

  /** Answers how to close it. */
  open(id: string, passes: readonly string[]): () => void {
    const layer = { id, passes };
    this.#change([...this.#layers, layer]);
    return () => this.#change(this.#layers.filter((each) => each !== layer));
  }

  /** Something takes keys away from the screen. */
  readonly hasLayers = (): boolean => this.#layers.length > 0;

  /** Tells when layers are opened and closed. Answers how to end it. */
  readonly watchLayers = (listener: () => void): (() => void) => {
    this.#layerListeners.add(listener);
    return () => void this.#layerListeners.delete(listener);
  };

  listen(layer: string, listener: KeyListener): () => void {
    const listeners = this.#listeners.get(layer) ?? new Set();
    this.#listeners.set(layer, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  #change(layers: readonly Layer[]): void {
    this.#layers = layers;
    for (const listener of [...this.#layerListeners]) listener();
  }

  #deliver(): void {
    const name = this.#waiting.shift();
    if (name === undefined) return;
    this.#drawing = true;
    const layer = this.#layers.findLast(({ passes }) => !passes.includes(name))?.id ?? GROUND;
    for (const listener of [...(this.#listeners.get(layer) ?? [])]) listener(name);
    this.onDelivered();
  }
}
