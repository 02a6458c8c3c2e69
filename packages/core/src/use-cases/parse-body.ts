import type { z } from 'zod';
import { failed, succeeded, type ProblemPart, type Result } from '../model/problem.ts';
import { issueWords } from './issue-words.ts';

/** Checks a body by its schema; every wrong part is named by its JSON pointer. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): Result<z.output<Schema>> {
  const parsed = schema.safeParse(body, { error: issueWords });
  if (parsed.success) return succeeded(parsed.data);
  const errors = parsed.error.issues.flatMap(parts);
  return failed('invalid_request', errors.map(sentence).join(' '), { errors });
}

type Issue = z.core.$ZodIssue;

function parts(issue: Issue): ProblemPart[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerTo(path), detail: issue.message }];
  return issue.keys.map((key) => ({ pointer: pointerTo([...path, key]), detail: 'There is no such key here.' }));
}

function sentence({ pointer, detail }: ProblemPart): string {
  return `${pointer === '' ? 'The body' : pointer}: ${detail}${detail.endsWith('.') ? '' : '.'}`;
}

/** A JSON pointer (RFC 6901). */
function pointerTo(path: readonly string[]): string {
  return path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
