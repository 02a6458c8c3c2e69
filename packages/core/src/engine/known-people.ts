import type { Recipient } from '../model/snapshot.ts';

/** So many cancellations' people are remembered, in memory only, for as long as a lane is held. */
const MOST_REMEMBERED = 1_000;

const LONGEST_TEXT = 200;

/** Whom the snapshots read in a lane named: no text that is written about these cancellations may name them. */
export class KnownPeople {
  readonly #patterns = new Map<string, ReadonlyMap<string, RegExp>>();

  note(cancellationId: string, recipient: Recipient | undefined): void {
    if (recipient === undefined) return;
    const known = new Map(this.#patterns.get(cancellationId));
    for (const pattern of patternsOf(recipient)) known.set(pattern.source, pattern);
    this.#patterns.delete(cancellationId);
    this.#patterns.set(cancellationId, known);
    const [oldest] = this.#patterns.keys();
    if (this.#patterns.size > MOST_REMEMBERED && oldest !== undefined) this.#patterns.delete(oldest);
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
