import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse, type ApiResponseSchemaHost } from '@nestjs/swagger';
import type { z } from 'zod';
import type { HttpProblemCode } from '../problems/http-problems.ts';
import { problemResponses } from './problem-responses.ts';

type HeadersObject = NonNullable<ApiResponseSchemaHost['headers']>;

/** What the document says of a route beyond its path and its schemas. */
export interface OperationDescription {
  /** Unique; clients name their method after it. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly status?: number;
  readonly answers: z.ZodType;
  readonly answer?: string;
  readonly headers?: Readonly<Record<string, { readonly description: string }>>;
  /** The problems particular to it; the ones every route has are added. */
  readonly problems?: readonly HttpProblemCode[];
}

/** Documents a route of the API. */
export function Operation(operation: OperationDescription): MethodDecorator {
  const { status = 200, headers } = operation;
  return applyDecorators(
    ApiOperation({ operationId: operation.id, summary: operation.summary, description: operation.description ?? '' }),
    ApiResponse({
      status,
      description: operation.answer ?? operation.summary,
      standardSchema: operation.answers,
      ...(headers && { headers: headerObjects(headers) }),
    }),
    ...problemResponses(operation.problems ?? []).map((response) => ApiResponse(response)),
  );
}

function headerObjects(headers: NonNullable<OperationDescription['headers']>): HeadersObject {
  return Object.fromEntries(Object.entries(headers).map(([name, { description }]) => [name, { description, schema: { type: 'string' } }]));
}
