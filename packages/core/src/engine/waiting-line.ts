/** Who gets the next slot, most urgent first. */
export const URGENCIES = ['interactive_stop', 'follow_up', 'unknown', 'person_read', 'bulk_stop', 'watching'] as const;
export type Urgency = (typeof URGENCIES)[number];

/**
 * Those of one urgency go in this order. `prepared`: a write whose attempt is on disk · `unprepared`: a write that is told
 * to get ready when its slot is near, and leaves only then · `read`: leaves as it stands.
 */
const STANDINGS = ['prepared', 'unprepared', 'read'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Waiter {
  readonly urgency: Urgency;
  readonly standing: Standing;
  /** It is told to get ready out of its turn, and is to be let go as soon as it is. */
  readonly favour?: () => void;
  readonly give: (granted: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/** Those who wait for one budget's slots within this process. Each set is in the order of arrival. */
export class WaitingLine {
  readonly #sets = new Map(URGENCIES.map((urgency) => [urgency, { prepared: new Set<Waiter>(), unprepared: new Set<Waiter>(), read: new Set<Waiter>() }]));
  /** At which turn an urgency was last served. */
  readonly #served = new Map<Urgency, number>();
  #turns = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(waiter: Waiter): void {
    this.#sets.get(waiter.urgency)?.[waiter.standing].add(waiter);
    this.#size++;
  }

  /** Says whether it was there. */
  remove(waiter: Waiter): boolean {
    const wasThere = this.#sets.get(waiter.urgency)?.[waiter.standing].delete(waiter) ?? false;
    if (wasThere) this.#size--;
    return wasThere;
  }

  /** The most urgent who could leave now. */
  mostUrgent(): Waiter | undefined {
    for (const { prepared, read } of this.#sets.values()) {
      const [first] = prepared.size > 0 ? prepared : read;
      if (first) return first;
    }
    return undefined;
  }

  /** The first of the urgency that was served longest ago; it may have to get ready. */
  mostNeglected(): Waiter | undefined {
    let neglected: Waiter | undefined;
    for (const { prepared, unprepared, read } of this.#sets.values()) {
      const [first] = [prepared, unprepared, read].find((set) => set.size > 0) ?? [];
      if (first && (neglected === undefined || this.#servedAt(first) < this.#servedAt(neglected))) neglected = first;
    }
    return neglected;
  }

  /** Takes somebody out whose turn it is. */
  serve(waiter: Waiter): void {
    this.remove(waiter);
    this.noteTurn(waiter);
  }

  /** It has had its turn, or is promised the next one. */
  noteTurn({ urgency }: Waiter): void {
    this.#served.set(urgency, ++this.#turns);
  }

  /** The unprepared writes whose turn comes within the next `slots`. */
  soonToLeave(slots: number): readonly Waiter[] {
    const soon: Waiter[] = [];
    let room = slots;
    for (const { prepared, unprepared, read } of this.#sets.values()) {
      room -= prepared.size;
      for (const waiter of unprepared) {
        if (room <= 0) return soon;
        soon.push(waiter);
        room--;
      }
      room -= read.size;
    }
    return soon;
  }

  /** Everybody of these standings; they wait no longer. */
  removeAll(standings: readonly Standing[] = STANDINGS): readonly Waiter[] {
    const all = [...this.#sets.values()].flatMap((sets) => standings.flatMap((standing) => [...sets[standing]]));
    for (const waiter of all) this.remove(waiter);
    return all;
  }

  #servedAt({ urgency }: Waiter): number {
    return this.#served.get(urgency) ?? 0;
  }
}
