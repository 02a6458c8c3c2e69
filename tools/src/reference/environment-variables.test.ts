import { expect, test } from '@jest/globals';
import { isTest, readText, trackedFiles } from '../house/tracked-files.ts';
import { ENVIRONMENT_VARIABLES } from './environment-variables.ts';

/** `environment.NAME`, `{ NAME: wanted }: NodeJS.ProcessEnv` and `const { NAME } = environment`. */
function variablesRead(source: string): string[] {
  const named = [...source.matchAll(/(?:environment|process\.env)\.([A-Z][A-Z_]+)/g)].map(([, name]) => name ?? '');
  const taken = [...source.matchAll(/\{([^{}]*)\}\s*(?:=\s*(?:environment|process\.env)\b|:\s*NodeJS\.ProcessEnv)/g)];
  return [...named, ...taken.flatMap(([, names]) => names?.match(/\b[A-Z][A-Z_]{2,}\b/g) ?? [])];
}

/** What is exported for tests is not part of the program. */
test('the table holds every variable that the program reads, and no other', () => {
  const sources = trackedFiles().filter((path) => /^(packages|apps)\/[^/]+\/(src|bin)\/.*\.(ts|tsx|js)$/.test(path) && !isTest(path) && !path.includes('/src/testing/'));
  const read = new Set(sources.flatMap((path) => variablesRead(readText(path))));
  expect([...read].sort()).toEqual(ENVIRONMENT_VARIABLES.map(({ name }) => name).sort());
});
