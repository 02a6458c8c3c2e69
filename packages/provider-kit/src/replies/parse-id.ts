import type { ParsedId } from '@countermand/core/provider';

/** An integer id to its canonical text: `007` is `7`. ASCII digits only, within what JSON carries exactly. */
export function parseIntegerId(text: string): ParsedId {
  const trimmed = text.trim();
  if (!/^[0-9]{1,40}$/.test(trimmed)) return { ok: false, problem: `${shown(trimmed)} is not a number such as 10234.` };
  const id = trimmed.replace(/^0+(?=\d)/, '');
  if (id.length > 16 || Number(id) > Number.MAX_SAFE_INTEGER) return { ok: false, problem: `${shown(trimmed)} is too large for an id.` };
  return { ok: true, id };
}

export interface OpaqueIdSyntax {
  /** What the whole id must match; anchored here. */
  readonly pattern: RegExp;
  readonly maxLength: number;
  /** Shown when an id does not match, such as `F237-120723-000001`. */
  readonly example: string;
  /** Makes one spelling of several, where the provider takes them for one. */
  readonly canonical?: (id: string) => string;
}

/** A parser for ids that only the provider understands. Whatever the pattern says, no id can change a path or hide in a screen. */
export function parseOpaqueId(syntax: OpaqueIdSyntax): (text: string) => ParsedId {
  const whole = new RegExp(`^(?:${syntax.pattern.source})$`, syntax.pattern.flags.replace(/[gy]/g, ''));
  return (text) => {
    const id = text.trim();
    if (id.length > syntax.maxLength) return { ok: false, problem: `An id has at most ${syntax.maxLength} characters; this one has ${id.length}.` };
    const isHarmless = id !== '' && id !== '.' && id !== '..' && !/[/\\%?#\s\p{C}]/u.test(id);
    if (!isHarmless || !whole.test(id)) return { ok: false, problem: `${shown(id)} is not an id such as ${syntax.example}.` };
    return { ok: true, id: syntax.canonical?.(id) ?? id };
  };
}

/** What was typed, quoted so that it cannot act. */
function shown(text: string): string {
  return JSON.stringify(text.slice(0, 60)).replace(/[\p{C}\u2028\u2029]/gu, '?');
}
