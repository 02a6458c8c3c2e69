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

/** Turns the first of zod's issues into words. `schema` is asked for the keys it knows. */
export function explainIssue(error: ZodError, schema: unknown): Explanation {
  const [issue] = error.issues;
  return issue ? explain(deepest(issue), schema) : { path: [], problem: 'not valid' };
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

function explain(issue: Issue, schema: unknown): Explanation {
  const path = toKeyPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path).join(', ');
    return { path: [...path, issue.keys[0] ?? ''], problem: known === '' ? 'unknown key' : `unknown key; known: ${known}` };
  }
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return { path, problem: missing ? `missing; expected ${issue.expected}` : lowerFirst(issue.message.replace(/^Invalid input: /, '')) };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
