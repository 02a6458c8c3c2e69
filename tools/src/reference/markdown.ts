/** Says where a page comes from; the first line of each. */
export const GENERATED = '<!-- Made from the program by `npm run docs`. Change the program, not this page. -->';

/** A page: its origin, its title, and its parts with an empty line between them. */
export function page(title: string, parts: readonly string[]): string {
  return `${[GENERATED, `# ${title}`, ...parts].join('\n\n')}\n`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Text as code. Longer fences where the text itself holds backticks. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

export function codes(words: readonly string[]): string {
  return words.map(code).join(', ');
}

export function bullets(sentences: readonly string[]): string {
  return sentences.map((sentence) => `* ${sentence}`).join('\n');
}

/** A bar would end the cell, and a line break the table. */
function cell(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll('|', '\\|');
}
