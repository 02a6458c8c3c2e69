/** Something that is going to happen of its own accord. */
export interface LateChange {
  readonly happen: () => void;
  /** How many more reads still show things as they are; not counted where `dueAt` is given. */
  readsLeft: number;
  /** Milliseconds since 1970. */
  readonly dueAt: number | undefined;
}

/** What was promised happens once its reads are used up or its time has come: no test has to wait for a clock. */
export class LateChanges {
  private readonly changes = new Map<string, LateChange>();

  /** A later promise about the same thing takes the place of an earlier one. */
  promise(about: string, change: LateChange): void {
    this.changes.set(about, change);
  }

  forget(about: string): void {
    this.changes.delete(about);
  }

  /** Called as a read arrives. */
  settle(about: string): void {
    const change = this.changes.get(about);
    if (change === undefined) return;
    const due = change.dueAt === undefined ? change.readsLeft <= 0 : change.dueAt <= Date.now();
    if (!due) {
      change.readsLeft -= 1;
      return;
    }
    this.changes.delete(about);
    change.happen();
  }
}
