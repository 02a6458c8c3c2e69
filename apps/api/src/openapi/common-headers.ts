import type { OpenAPIObject } from '@nestjs/swagger';

type HeadersObject = NonNullable<NonNullable<OpenAPIObject['components']>['headers']>;

const REQUEST_ID: HeadersObject = {
  'X-Request-Id': {
    description: 'The id of the request: its own `X-Request-Id` where that is fit, else a new one. Problems, events and the log name it.',
    schema: { type: 'string' },
    example: '9ba3d1e4-1c0c-4c5e-a3c5-4a8b8b0f9a53',
  },
};

const LIMITS: HeadersObject = {
  'RateLimit-Policy': { description: 'How many requests (`q`) are taken in so many seconds (`w`).', schema: { type: 'string' }, example: '"default";q=600;w=60' },
  RateLimit: { description: 'How many requests are left (`r`), and in how many seconds (`t`) all of them are there again.', schema: { type: 'string' }, example: '"default";r=599;t=60' },
};

/** What answers carry whatever they answer, by name: documented once. */
export const COMMON_HEADERS: HeadersObject = { ...REQUEST_ID, ...LIMITS };

/** References to those of a call's answers; one that is not counted tells of no limit. */
export function commonHeaders({ counted }: { readonly counted: boolean }): HeadersObject {
  const names = Object.keys(counted ? COMMON_HEADERS : REQUEST_ID);
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
