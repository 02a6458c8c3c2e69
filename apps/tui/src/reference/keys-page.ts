import { helpGroups } from '../cockpit/screens/help/help-groups.ts';

/** The page of the reference that is made here, as a path from the repository's root. */
export const KEYS_PAGE = 'docs/reference/keys.md';

const INTRODUCTION = [
  '<!-- Made from the program by `npm run docs`. Change the program, not this page. -->',
  '# Keys and commands',
  'What the cockpit (`countermand tui`) understands, from the tables that it obeys itself; `?` shows the same. What changes something is left out with `--readonly`. The commands are those of line mode (`countermand tui --line`) as well, there without the colon.',
];

/** All keys by where they work, and all commands. */
export function keysPage(): string {
  const groups = helpGroups().map(({ title, entries }) => {
    const rows = entries.map(({ what, help, writes }) => `| ${code(what)} | ${cell(help)} | ${writes ? 'yes' : ''} |`);
    return `## ${title}\n\n${['| | Does | Changes something |', '|---|---|---|', ...rows].join('\n')}`;
  });
  return `${[...INTRODUCTION, ...groups].join('\n\n')}\n`;
}

function code(text: string): string {
  return text.startsWith(':') ? `\`${cell(text)}\`` : text.split(/ (?!up|down)/).map((key) => `\`${cell(key)}\``).join(' ');
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
