import type { ApiResponseSchemaHost } from '@nestjs/swagger';
import { PROBLEM_MEDIA_TYPE } from '../problems/problem-body.ts';
import { HTTP_PROBLEMS, type HttpProblemCode } from '../problems/http-problems.ts';

/** What any route may answer. */
const ANYWHERE: readonly HttpProblemCode[] = ['invalid_request', 'foreign_origin', 'foreign_host', 'internal_error', 'ledger_unavailable'];

/** What any route may answer that is not open to everybody. */
const WITH_A_KEY: readonly HttpProblemCode[] = ['unauthorized', 'not_found'];

const PROBLEM_CONTENT = { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } };

/** One documented response per status, naming the codes that come with it. */
export function problemResponses(codes: readonly HttpProblemCode[], open: boolean): readonly Omit<ApiResponseSchemaHost, 'schema'>[] {
  const byStatus = Map.groupBy(new Set([...codes, ...(open ? [] : WITH_A_KEY), ...ANYWHERE]), (code) => HTTP_PROBLEMS[code].status);
  return [...byStatus].map(([status, group]) => ({
    status,
    description: group.map((code) => `\`${code}\`: ${HTTP_PROBLEMS[code].title}.`).join(' '),
    content: PROBLEM_CONTENT,
  }));
}
