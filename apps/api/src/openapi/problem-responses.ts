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

/** What any route may answer that changes something: a body may come with it, wanted or not. */
export const PROBLEMS_WITH_A_BODY: readonly HttpProblemCode[] = ['malformed_json', 'payload_too_large', 'unsupported_media_type'];

const LATER: HeadersObject = { 'Retry-After': { description: 'Seconds to wait before asking again, where that is known.', schema: { type: 'integer', minimum: 1 } } };
const HEADERS: Readonly<Record<number, HeadersObject>> = {
  401: { 'WWW-Authenticate': { description: '`Bearer`', schema: { type: 'string' } } },
  429: LATER,
  503: LATER,
};

/** Every problem of a route: its own, and what others have as well. */
export function problemsOf(own: readonly HttpProblemCode[], { open, method, counted }: { readonly open: boolean; readonly method: string; readonly counted: boolean }): readonly HttpProblemCode[] {
  const codes = [...own, ...(open ? [] : PROBLEMS_WITH_A_KEY), ...(method === 'get' ? [] : PROBLEMS_WITH_A_BODY), ...PROBLEMS_ANYWHERE];
  return counted ? codes : codes.filter((code) => code !== 'too_many_requests');
}

/** One documented response per status, naming the codes that come with it, with an example of each. */
export function problemResponses(codes: readonly HttpProblemCode[]): ResponsesObject {
  const byStatus = Map.groupBy(new Set(codes), (code) => HTTP_PROBLEMS[code].status);
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
