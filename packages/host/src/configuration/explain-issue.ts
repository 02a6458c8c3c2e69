import type { ZodError } from 'zod';
import { formatKeyPath, toKeyPath, type KeyPath } from './key-path.ts';
import { knownKeys } from './known-keys.ts';

type Issue = ZodError['issues'][number];

/** What is wrong, and at which key. */
export interface Explanation {
  readonly path: KeyPath;
  /** Without the path: `unknown key; known: token, baseUrl`. Never holds the value: it may be a secret. */
  readonly problem: string;
}

/** Turns what is wrong with `input` into words, the most helpful issue first. `schema` is asked for the keys it knows. */
export function explainIssue(error: ZodError, schema: unknown, input: unknown): Explanation {
  // A misspelt key is unknown under one name and missing under another: the misspelling is what there is to mend.
  const issue = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0];
  return issue ? explain(deepest(issue), schema, input) : { path: [], problem: 'not valid' };
}

/** `accounts[0].settings.tokn: unknown key; known: token, baseUrl`. */
export function explanationText({ path, problem }: Explanation): string {
  return path.length === 0 ? problem : `${formatKeyPath(path)}: ${problem}`;
}

/**
 * Zod reports a union as one issue that holds the issues of each branch. The branch that got furthest is the one that was
 * meant; where none got past the value's own type, the union speaks for itself.
 */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const [furthest] = issue.errors
    .flatMap((branch) => branch.slice(0, 1))
    .filter((inner) => depthOf(inner) > 0)
    .sort((left, right) => depthOf(right) - depthOf(left));
  return furthest ? deepest({ ...furthest, path: [...issue.path, ...furthest.path] }) : issue;
}

function depthOf(issue: { readonly path: readonly PropertyKey[]; readonly code?: string }): number {
  return issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0);
}

function explain(issue: Issue, schema: unknown, input: unknown): Explanation {
  const path = toKeyPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path).join(', ');
    return { path: [...path, issue.keys[0] ?? ''], problem: known === '' ? 'unknown key' : `unknown key; known: ${known}` };
  }
  const problem = lowerFirst(issue.message.replace(/^Invalid input: /, '').replace(/, received undefined$/, ''));
  const expected = issue.code === 'invalid_union' && issue.message === 'Invalid input' ? expectedByBranches(issue) : problem;
  return { path, problem: valueAt(input, path) === undefined ? `missing; ${expected}` : expected };
}

/** `expected string or object`. */
function expectedByBranches(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const types = issue.errors.flatMap((branch) => branch.slice(0, 1)).flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : []));
  return types.length === 0 ? 'not valid' : `expected ${[...new Set(types)].join(' or ')}`;
}

function valueAt(input: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined), input);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
