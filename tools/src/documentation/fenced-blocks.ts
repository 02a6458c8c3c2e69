/** A block of a page between two fences. */
export interface FencedBlock {
  /** The word after the opening fence; empty where there is none. */
  readonly language: string;
  readonly text: string;
  /** Where the text begins, as editors count. */
  readonly line: number;
}

/** The fenced blocks of a page, in order. */
export function fencedBlocks(markdown: string): readonly FencedBlock[] {
  const lines = markdown.split('\n');
  const blocks: FencedBlock[] = [];
  for (let index = 0; index < lines.length; index++) {
    const fence = /^(`{3,})(\S*)\s*$/.exec(lines[index] ?? '');
    if (!fence) continue;
    const end = lines.indexOf(fence[1] ?? '', index + 1);
    if (end < 0) throw new Error(`The fence of line ${index + 1} is never closed.`);
    blocks.push({ language: fence[2] ?? '', text: lines.slice(index + 1, end).join('\n'), line: index + 2 });
    index = end;
  }
  return blocks;
}

/** The page without them: what is in a block is no link and no heading. */
export function withoutBlocks(markdown: string): string {
  return markdown.replace(/^(`{3,}).*\n(?:[\s\S]*?\n)?\1[ \t]*$/gm, '');
}
