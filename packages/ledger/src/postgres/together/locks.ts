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

/** What a lock is on. */
export type LockKind = 'cancellation' | 'target' | 'intake' | 'lane' | 'budget' | 'batch item';

/** Locks of the changes of one group among each other, by kind and key. Held until the change is over: what one sees, no other changes. */
export class Locks {
  readonly #locks = new Map<LockKind, Map<string, Lock>>();
  readonly #held = new Map<Holder, Set<Lock>>();
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
  take(holder: Holder, kind: LockKind, key: string, mode: LockMode = 'exclusive'): Promise<void> | undefined {
    const lock = this.#find(kind, key);
    const own = lock.holders.get(holder);
    if (own === 'exclusive' || own === mode) return undefined;
    // In turn: whoever comes first is not overtaken for ever by those who share.
    if ((lock.queue.length === 0 || own) && isFree(lock, holder, mode)) {
      this.#grant(lock, { holder, mode });
      return undefined;
    }
    return this.#queue(lock, { holder, mode });
  }

  /** The change is over: the next ones get what it held. */
  release(holder: Holder): void {
    for (const lock of this.#held.get(holder) ?? []) {
      lock.holders.delete(holder);
      this.#grantNext(lock);
    }
    this.#held.delete(holder);
  }

  /** All wait for each other: the one that began to wait last is refused with `reason`. */
  refuseLast(reason: unknown): void {
    let last: { readonly lock: Lock; readonly waiter: Waiter } | undefined;
    for (const locks of this.#locks.values()) {
      for (const lock of locks.values()) {
        const waiter = lock.queue.at(-1);
        if (waiter) last = { lock, waiter };
      }
    }
    if (!last) return;
    last.lock.queue.pop();
    this.#waiting -= 1;
    last.waiter.refused(reason);
  }

  #queue(lock: Lock, wanted: Pick<Waiter, 'holder' | 'mode'>): Promise<void> {
    const wait = new Promise<void>((resolve, reject) => {
      const granted = () => {
        this.#grant(lock, wanted);
        resolve();
      };
      lock.queue.push({ ...wanted, granted, refused: reject });
    });
    this.#waiting += 1;
    this.#onWait();
    return wait;
  }

  #find(kind: LockKind, key: string): Lock {
    let locks = this.#locks.get(kind);
    if (!locks) this.#locks.set(kind, (locks = new Map<string, Lock>()));
    let lock = locks.get(key);
    if (!lock) locks.set(key, (lock = { holders: new Map(), queue: [] }));
    return lock;
  }

  #grant(lock: Lock, { holder, mode }: Pick<Waiter, 'holder' | 'mode'>): void {
    lock.holders.set(holder, mode);
    let held = this.#held.get(holder);
    if (!held) this.#held.set(holder, (held = new Set()));
    held.add(lock);
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
