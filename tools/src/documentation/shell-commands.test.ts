import { expect, test } from '@jest/globals';
import { fencedBlocks, withoutBlocks } from './fenced-blocks.ts';
import { shellCommands } from './shell-commands.ts';

const PAGE = `# Title

\`\`\`sh
first --flag
# a remark

second # exit 6
third 'http://host/#anchor' # 422
goes \\
  on
cat > file <<'END'
a # exit 3

END
\`\`\`

\`\`\`jsonc
{} // [no](link)
\`\`\`

\`\`\`
\`\`\`
`;

test('blocks are found with their language and line', () => {
  expect(fencedBlocks(PAGE).map(({ language, line }) => [language, line])).toEqual([['sh', 4], ['jsonc', 18], ['', 22]]);
  expect(() => fencedBlocks('```sh\nfirst')).toThrow('never closed');
});

test('what is left has none of them', () => {
  expect(withoutBlocks(PAGE).trim()).toBe('# Title');
});

test('commands of sh blocks, with what their comments promise', () => {
  expect(shellCommands(PAGE)).toEqual([
    { text: 'first --flag', line: 4, exit: 0, problem: undefined },
    { text: 'second', line: 7, exit: 6, problem: undefined },
    { text: "third 'http://host/#anchor'", line: 8, exit: 0, problem: 422 },
    { text: 'goes \\\n  on', line: 9, exit: 0, problem: undefined },
    { text: "cat > file <<'END'\na # exit 3\n\nEND", line: 11, exit: 0, problem: undefined },
  ]);
});
