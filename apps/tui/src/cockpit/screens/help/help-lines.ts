import type { SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { wrapped } from '../../../text/wrap.ts';
import type { TonedLine } from '../../parts/scroll.tsx';
import type { HelpGroup } from './help-groups.ts';

/** Two columns from this width on. */
const WIDE = 110;
const GAP = 4;

/** Where the words begin. */
const INDENT = 24;

/** The groups one under the other, and beside each other where there is room. */
export function helpLines(groups: readonly HelpGroup[], columns: number): readonly TonedLine[] {
  if (columns < WIDE) return groups.flatMap((group) => groupLines(group, columns - 1));
  const width = Math.floor((columns - 1 - GAP) / 2);
  const blocks = groups.map((group) => groupLines(group, width));
  const half = blocks.reduce((sum, block) => sum + block.length, 0) / 2;
  const left: TonedLine[] = [];
  const right: TonedLine[] = [];
  for (const block of blocks) (right.length === 0 && left.length + block.length / 2 <= half ? left : right).push(...block);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => beside(left[index], right[index], width));
}

function groupLines({ title, entries }: HelpGroup, width: number): readonly TonedLine[] {
  const lines = entries.flatMap(({ what, help }) => wrapped(text` ${what.padEnd(INDENT - 2) as SafeText} ${help}`, width, INDENT));
  return [{ tone: 'strong', words: text` ${title}` }, ...lines.map((words): TonedLine => ({ tone: 'plain', words: text` ${words}` })), { tone: 'plain', words: text`` }];
}

function beside(left: TonedLine | undefined, right: TonedLine | undefined, width: number): TonedLine {
  const words = text`${(left?.words ?? '').padEnd(width + GAP) as SafeText}${right?.words ?? text``}`;
  return { tone: 'plain', words: words.trimEnd() as SafeText };
}
