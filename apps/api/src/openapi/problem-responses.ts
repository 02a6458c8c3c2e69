import type { ApiResponseSchemaHost } from '@nestjs/swagger';
import { PROBLEM_MEDIA_TYPE } from '../problems/problem-body.ts';
import { HTTP_PROBLEMS, type HttpProblemCode } from '../problems/http-problems.ts';

/** What any route may answer. */
const ANYWHERE: readonly HttpProblemCode[] = ['invalid_request', 'foreign_origin', 'foreign_host', 'internal_error', 'ledger_unavailable'];

const PROBLEM_CONTENT = { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } };

/** One documented response per status, naming the codes that come with it. */
export function problemResponses(codes: readonly HttpProblemCode[]): readonly Omit<ApiResponseSchemaHost, 'schema'>[] {
  const byStatus = Map.groupBy(new Set([...codes, ...ANYWHERE]), (code) => HTTP_PROBLEMS[code].status);
  return [...byStatus].map(([status, group]) => ({
    status,
    description: group.map((code) => `\`${code}\`: ${HTTP_PROBLEMS[code].title}.`).join(' '),
    content: PROBLEM_CONTENT,
  }));
}
