import { nextTick } from 'node:process';

/** What takes a change back, in the order it was made. */
export type UndoLog = (() => void)[];

/** Finds the rows of many keys at once. */
export type Find<V> = (keys: readonly string[]) => Promise<ReadonlyMap<string, V>>;

interface Entry<V> {
  /** As the database has it; undefined where it has none. */
  readonly stored: V | undefined;
  readonly value: V | undefined;
}

interface Question<V> {
  readonly answered: (value: V | undefined) => void;
  readonly failed: (error: unknown) => void;
}

export interface ShelfChange<V> {
  readonly key: string;
  readonly stored: V | undefined;
  readonly value: V;
}

/**
 * The rows of one kind that the changes of a group have to do with. What many changes ask for in one turn of the event loop
 * is asked of the database together; what they write stays here until all of it is written together.
 */
export class Shelf<V> {
  readonly #find: Find<V>;
  readonly #entries = new Map<string, Entry<V>>();
  #questions = new Map<string, Question<V>[]>();

  constructor(find: Find<V>) {
    this.#find = find;
  }

  /** Undefined where there is none. */
  async get(key: string): Promise<V | undefined> {
    const entry = this.#entries.get(key);
    return entry ? entry.value : this.#ask(key);
  }

  /** What is on the shelf already. */
  peek(key: string): V | undefined {
    return this.#entries.get(key)?.value;
  }

  put(key: string, value: V | undefined, undo: UndoLog): void {
    const before = this.#entries.get(key);
    this.#entries.set(key, { stored: before?.stored, value });
    undo.push(() => {
      if (before) this.#entries.set(key, before);
      else this.#entries.delete(key);
    });
  }

  /** Something that another shelf's question brought along. */
  adopt(key: string, stored: V): void {
    if (!this.#entries.has(key)) this.#entries.set(key, { stored, value: stored });
  }

  /** What is to be written, in the order in which it was first seen. */
  *changes(): Generator<ShelfChange<V>> {
    for (const [key, { stored, value }] of this.#entries) {
      if (value !== undefined && value !== stored) yield { key, stored, value };
    }
  }

  #ask(key: string): Promise<V | undefined> {
    return new Promise((answered, failed) => {
      // After every promise of this turn has gone as far as it can: all have asked by then.
      if (this.#questions.size === 0) queueMicrotask(() => nextTick(() => void this.#answer()));
      const same = this.#questions.get(key);
      if (same) same.push({ answered, failed });
      else this.#questions.set(key, [{ answered, failed }]);
    });
  }

  async #answer(): Promise<void> {
    const questions = this.#questions;
    this.#questions = new Map();
    try {
      const found = await this.#find([...questions.keys()]);
      for (const [key, askers] of questions) {
        const stored = found.get(key);
        // Somebody may have put a new one there meanwhile.
        if (!this.#entries.has(key)) this.#entries.set(key, { stored, value: stored });
        for (const { answered } of askers) answered(this.peek(key));
      }
    } catch (error) {
      for (const askers of questions.values()) for (const { failed } of askers) failed(error);
    }
  }
}
