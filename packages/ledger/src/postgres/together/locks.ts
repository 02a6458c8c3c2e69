/** Whoever holds locks: one change. */
export type Holder = object;

export type LockMode = 'shared' | 'exclusive';

interface Waiter {
  readonly holder: Holder;
  readonly mode: LockMode;
  readonly granted: () => void;
  readonly refused: (reason: unknown) => void;
}

interface Lock {
  readonly holders: Map<Holder, LockMode>;
  readonly queue: Waiter[];
}

/** Locks of the changes of one group among each other, by name. Held until the change is over: what one sees, no other changes. */
export class Locks {
  readonly #locks = new Map<string, Lock>();
  readonly #held = new Map<Holder, Set<string>>();
  readonly #onWait: () => void;
  #waiting = 0;

  /** `onWait` is told whenever one begins to wait: it may be the last one that ran. */
  constructor(onWait: () => void) {
    this.#onWait = onWait;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Undefined when it is had at once, as it nearly always is. */
  take(holder: Holder, name: string, mode: LockMode): Promise<void> | undefined {
    let lock = this.#locks.get(name);
    if (!lock) {
      lock = { holders: new Map(), queue: [] };
      this.#locks.set(name, lock);
    }
    const own = lock.holders.get(holder);
    if (own === 'exclusive' || own === mode) return undefined;
    // In turn: whoever comes first is not overtaken for ever by those who share.
    if ((lock.queue.length === 0 || own) && isFree(lock, holder, mode)) {
      this.#grant(lock, name, { holder, mode });
      return undefined;
    }
    return this.#queue(lock, name, { holder, mode });
  }

  /** The change is over: the next ones get what it held. */
  release(holder: Holder): void {
    for (const name of this.#held.get(holder) ?? []) {
      const lock = this.#locks.get(name);
      lock?.holders.delete(holder);
      if (lock) this.#grantNext(lock);
    }
    this.#held.delete(holder);
  }

  /** All wait for each other: the one that began to wait last is refused with `reason`. */
  refuseLast(reason: unknown): void {
    let last: { readonly lock: Lock; readonly waiter: Waiter } | undefined;
    for (const lock of this.#locks.values()) {
      const waiter = lock.queue.at(-1);
      if (waiter) last = { lock, waiter };
    }
    if (!last) return;
    last.lock.queue.pop();
    this.#waiting -= 1;
    last.waiter.refused(reason);
  }

  #queue(lock: Lock, name: string, wanted: Pick<Waiter, 'holder' | 'mode'>): Promise<void> {
    const wait = new Promise<void>((resolve, reject) => {
      const granted = () => {
        this.#grant(lock, name, wanted);
        resolve();
      };
      lock.queue.push({ ...wanted, granted, refused: reject });
    });
    this.#waiting += 1;
    this.#onWait();
    return wait;
  }

  #grant(lock: Lock, name: string, { holder, mode }: Pick<Waiter, 'holder' | 'mode'>): void {
    lock.holders.set(holder, mode);
    let held = this.#held.get(holder);
    if (!held) this.#held.set(holder, (held = new Set()));
    held.add(name);
  }

  #grantNext(lock: Lock): void {
    for (let next = lock.queue[0]; next && isFree(lock, next.holder, next.mode); next = lock.queue[0]) {
      lock.queue.shift();
      this.#waiting -= 1;
      next.granted();
    }
  }
}

function isFree({ holders }: Lock, holder: Holder, mode: LockMode): boolean {
  for (const [other, held] of holders) {
    if (other !== holder && (mode === 'exclusive' || held === 'exclusive')) return false;
  }
  return true;
}
