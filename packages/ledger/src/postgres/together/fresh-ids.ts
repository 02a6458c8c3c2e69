import type { UndoLog } from './shelf.ts';

/** Ids of rows that are not in the database yet, by what they belong to. */
export class FreshIds {
  readonly #ids = new Map<string, string[]>();

  of(owner: string): readonly string[] {
    return this.#ids.get(owner) ?? [];
  }

  add(owners: readonly string[], id: string, undo: UndoLog): void {
    for (const owner of owners) this.#ids.set(owner, [...this.of(owner), id]);
    undo.push(() => {
      for (const owner of owners) this.#ids.set(owner, this.of(owner).filter((each) => each !== id));
    });
  }
}
