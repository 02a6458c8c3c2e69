import type { FoundTarget } from '@countermand/core';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { sentences } from './join-sentences.ts';

/** `open: acme:123, order WILLOW-1. 2 mugs. Created 2026-03-02. Exact match.` */
export function foundSentence({ reference, merchantNumber, status, summary, createdAt, exact }: FoundTarget): SafeText {
  const number = merchantNumber === undefined ? text`` : text`, order ${safeText(merchantNumber, 40)}`;
  return sentences(
    text`${safeText(status, 40)}: ${safeText(reference, 80)}${number}.`,
    summary !== undefined && text`${safeText(summary, 60)}.`,
    createdAt !== undefined && text`Created ${safeText(createdAt.replace(/\.\d+Z$/, 'Z'), 40)}.`,
    exact && text`Exact match.`,
  );
}
