import { HTTP_PROBLEMS, PROBLEM_GUIDE, type HttpProblemCode } from '@countermand/api/document';
import { PROBLEMS } from '@countermand/core/model';
import { code, page, table } from './markdown.ts';

const INTRODUCTION = `Why a request was not carried out. The HTTP API answers each as RFC 9457 \`application/problem+json\` with this \`code\`, whose \`type\` is a page of the server that says the same; the command line writes it to standard error with \`--json\`.

The set is closed: a new code comes only with a new version. **Again** says whether the same request may succeed later; obey \`Retry-After\` where it is sent, and keep the \`Idempotency-Key\`.`;

/** Every problem there is, with its status, what it means and what to do. */
export function problemsPage(): string {
  const codes = Object.keys(HTTP_PROBLEMS) as HttpProblemCode[];
  const ofCore = codes.filter((name) => Object.hasOwn(PROBLEMS, name));
  const ofHttp = codes.filter((name) => !Object.hasOwn(PROBLEMS, name));
  return page('Problems', [
    INTRODUCTION,
    '## From what is asked for\n\nThe last column is the exit code of the command line.',
    table(['Code', 'HTTP status', 'Means', 'What to do', 'Again', 'Exit'], ofCore.map((name) => [...cells(name), String(exitOf(name))])),
    '## From HTTP itself',
    table(['Code', 'HTTP status', 'Means', 'What to do', 'Again'], ofHttp.map(cells)),
  ]);
}

function cells(name: HttpProblemCode): readonly string[] {
  const { means, remedy, retryable } = PROBLEM_GUIDE[name];
  return [code(name), String(HTTP_PROBLEMS[name].status), means, remedy, retryable ? 'yes' : 'no'];
}

function exitOf(name: HttpProblemCode): number {
  const known: Readonly<Partial<Record<HttpProblemCode, { readonly exit: number }>>> = PROBLEMS;
  return known[name]?.exit ?? 1;
}
