import type { Recipient } from '../model/snapshot.ts';

/** So many cancellations' people are remembered besides those in hand, in memory only, for as long as a lane is held. */
const MOST_REMEMBERED = 1_000;

const LONGEST_TEXT = 200;

/** Whom the snapshots read in a lane named: no text that is written about these cancellations may name them. */
export class KnownPeople {
  readonly #patterns = new Map<string, ReadonlyMap<string, RegExp>>();

  /** How many pieces of work on a cancellation are in hand. */
  readonly #inHand = new Map<string, number>();

  /** Its people are remembered, however many others are read, until what is answered has been called once. */
  keep(cancellationId: string): () => void {
    this.#inHand.set(cancellationId, (this.#inHand.get(cancellationId) ?? 0) + 1);
    return () => {
      const left = (this.#inHand.get(cancellationId) ?? 0) - 1;
      if (left > 0) this.#inHand.set(cancellationId, left);
      else this.#inHand.delete(cancellationId);
    };
  }

  note(cancellationId: string, recipient: Recipient | undefined): void {
    if (recipient === undefined) return;
    const known = new Map(this.#patterns.get(cancellationId));
    for (const pattern of patternsOf(recipient)) known.set(pattern.source, pattern);
    this.#patterns.delete(cancellationId);
    this.#patterns.set(cancellationId, known);
    this.#forgetOldest();
  }

  #forgetOldest(): void {
    let spare = this.#patterns.size - this.#inHand.size - MOST_REMEMBERED;
    for (const id of this.#patterns.keys()) {
      if (spare <= 0) return;
      if (this.#inHand.has(id)) continue;
      this.#patterns.delete(id);
      spare--;
    }
  }

  of(cancellationId: string): readonly RegExp[] {
    return [...(this.#patterns.get(cancellationId)?.values() ?? [])];
  }
}

/** The country is no person. A part of a name counts as written or in capitals: "may" is a word, "May" perhaps a customer. */
function patternsOf({ name, company, email, phone, address = [] }: Recipient): RegExp[] {
  const whole = [name, company, email, phone, ...address]
    .filter((text) => text !== undefined)
    .map((text) => text.trim().slice(0, LONGEST_TEXT))
    // Few digits alone are a house number or a postal code, and just as well an id of ours.
    .filter((text) => text.length >= 2 && !/^\d{1,6}$/.test(text));
  const parts = (name ?? '').slice(0, LONGEST_TEXT).split(/[\s,.]+/).filter((part) => part.length >= 3);
  return [
    ...whole.map((text) => wholeWord(literal(text), 'giu')),
    ...parts.map((part) => wholeWord(`${literal(part)}|${literal(part.toUpperCase())}`, 'gu')),
    ...phonePatterns(phone ?? ''),
  ];
}

/** The same number with other separators. */
function phonePatterns(phone: string): RegExp[] {
  const digits = phone.slice(0, LONGEST_TEXT).replace(/\D/g, '');
  return digits.length < 7 ? [] : [wholeWord([...digits].join('[\\s().-]*'), 'gu')];
}

function wholeWord(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
}

function literal(text: string): string {
  return text.toWellFormed().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
