import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_MEDIA_TYPE } from '../problems/problem-body.ts';
import { HTTP_PROBLEMS, type HttpProblemCode } from '../problems/http-problems.ts';

type ResponsesObject = NonNullable<OpenAPIObject['paths'][string]['get']>['responses'];
type HeadersObject = NonNullable<Extract<ResponsesObject[string], { description: string }>['headers']>;

/** What any route may answer. */
export const PROBLEMS_ANYWHERE: readonly HttpProblemCode[] = [
  'invalid_request',
  'malformed_request',
  'foreign_origin',
  'foreign_host',
  'request_timeout',
  'uri_too_long',
  'too_many_requests',
  'headers_too_large',
  'internal_error',
  'ledger_unavailable',
];

/** What any route may answer that is not open to everybody. */
export const PROBLEMS_WITH_A_KEY: readonly HttpProblemCode[] = ['unauthorized', 'not_found'];

const LATER: HeadersObject = { 'Retry-After': { description: 'Seconds to wait before asking again, where that is known.', schema: { type: 'integer', minimum: 1 } } };
const HEADERS: Readonly<Record<number, HeadersObject>> = {
  401: { 'WWW-Authenticate': { description: '`Bearer`', schema: { type: 'string' } } },
  429: LATER,
  503: LATER,
};

/** One documented response per status, naming the codes that come with it, with an example of each. */
export function problemResponses(codes: readonly HttpProblemCode[], open: boolean): ResponsesObject {
  const byStatus = Map.groupBy(new Set([...codes, ...(open ? [] : PROBLEMS_WITH_A_KEY), ...PROBLEMS_ANYWHERE]), (code) => HTTP_PROBLEMS[code].status);
  return Object.fromEntries([...byStatus].map(([status, group]) => [String(status), problemResponse(status, group)]));
}

function problemResponse(status: number, codes: readonly HttpProblemCode[]): ResponsesObject[string] {
  const headers = HEADERS[status];
  return {
    description: codes.map((code) => `\`${code}\`: ${HTTP_PROBLEMS[code].title}.`).join(' '),
    ...(headers && { headers }),
    content: {
      [PROBLEM_MEDIA_TYPE]: {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  };
}
