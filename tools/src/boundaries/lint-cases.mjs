/**
 * Reads `[{ filePath, text }]` from standard input and prints `[[message, …], …]`: what the boundary rules say about each text.
 * A process of its own, because ESLint loads its configuration in ways that do not work inside Jest's module sandbox.
 */
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { json } from 'node:stream/consumers';

const boundaryRules = ['@nx/enforce-module-boundaries', '@typescript-eslint/no-restricted-imports', 'no-restricted-globals'];

const cases = await json(process.stdin);
// Without a project graph on disk the Nx rule checks nothing and only warns.
await createProjectGraphAsync({ exitOnError: true });

const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => boundaryRules.includes(ruleId),
  // The texts are no files of a TypeScript project, and these rules need no types.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

const answers = [];
for (const { filePath, text } of cases) {
  const results = await eslint.lintText(text, { filePath });
  answers.push(results.flatMap((result) => result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)));
}
process.stdout.write(JSON.stringify(answers), () => process.exit(0));
