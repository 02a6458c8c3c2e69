import { hideEmails, hidePatterns } from './patterns.ts';

/** What is known to be in the way of showing a text. */
export interface Hidden {
  readonly secrets?: readonly string[];
  /** Names, addresses and the like that belong to people. */
  readonly personal?: readonly string[];
}

/** The longest message kept, in characters. */
export const MESSAGE_LIMIT = 300;

// Bounds the work of the patterns, generously: what they hide is longer than what they leave.
const WORK_LIMIT = 4000;
const LONGEST_WORD = 400;

/** A provider's words, fit for the ledger and the log: one line, no secret, no person, at most 300 characters. */
export function redact(text: string, hidden: Hidden = {}): string {
  return shorten(hidePatterns(cut(withoutKnown(text, hidden))));
}

/** An id or a status word: as `redact`, but what merely looks like a phone number or a token may be an id, and stays. */
export function redactWord(text: string, hidden: Hidden = {}): string {
  return shorten(hideEmails(cut(withoutKnown(text, hidden))));
}

function withoutKnown(text: string, hidden: Hidden): string {
  let visible = oneLine(text);
  for (const secret of spellings(hidden.secrets ?? [])) visible = visible.replaceAll(secret, '[secret]');
  for (const personal of hidden.personal ?? []) visible = hidePersonal(visible, oneLine(personal));
  return visible;
}

/** Controls become spaces; invisible and direction-changing characters vanish. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A secret as it is, and as a URL or a JSON document would spell it. */
function spellings(secrets: readonly string[]): string[] {
  return secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1), secret.replaceAll('/', '\\/')])
    .sort((left, right) => right.length - left.length);
}

function hidePersonal(text: string, personal: string): string {
  // One letter is no person, and hiding it would leave no text.
  if (personal.length < 2) return text;
  return text.replace(new RegExp(personal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu'), '[personal]');
}

/** Cuts between words where it can, so that no half of an e-mail address escapes its pattern. */
function cut(text: string): string {
  if (text.length <= WORK_LIMIT) return text;
  const space = text.lastIndexOf(' ', WORK_LIMIT);
  return text.slice(0, Math.max(space, WORK_LIMIT - LONGEST_WORD));
}

function shorten(text: string): string {
  return text.length <= MESSAGE_LIMIT ? text : `${text.slice(0, MESSAGE_LIMIT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
