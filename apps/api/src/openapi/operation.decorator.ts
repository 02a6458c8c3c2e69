import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiOperation, ApiResponse, type ApiResponseSchemaHost } from '@nestjs/swagger';
import type { z } from 'zod';
import type { HttpProblemCode } from '../problems/http-problems.ts';

type HeadersObject = NonNullable<ApiResponseSchemaHost['headers']>;

type Answers = z.ZodType | 'text/csv';
type ContentObject = NonNullable<ApiResponseSchemaHost['content']>;

/** What the document says of a route beyond its path and its schemas. */
export interface OperationDescription {
  /** Unique; clients name their method after it. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly status?: number;
  /** The schema of the answer, or the media type of one that is no JSON. */
  readonly answers: Answers;
  readonly answer?: string;
  /** A second way to succeed. */
  readonly orElse?: { readonly status: number; readonly answer: string; readonly answers: z.ZodType };
  /** The body by media type, where it is not one JSON body that a parameter describes. */
  readonly request?: ContentObject;
  /** The same answer in a form that stays open, by its media type. */
  readonly streams?: { readonly type: string; readonly description: string };
  readonly headers?: Readonly<Record<string, { readonly description: string }>>;
  /** The problems particular to it; the ones every route has are added. */
  readonly problems?: readonly HttpProblemCode[];
}

/** Where the description is kept with the route, for what the document adds to it: who may call it, problems, examples. */
export const OPERATION = 'countermand:operation';

/** Documents a route of the API. */
export function Operation(operation: OperationDescription): MethodDecorator {
  const { status = 200, headers, request, orElse } = operation;
  return applyDecorators(
    SetMetadata(OPERATION, operation),
    ApiOperation({
      operationId: operation.id,
      summary: operation.summary,
      description: operation.description ?? '',
      ...(request && { requestBody: { required: true, content: request } }),
    }),
    answerResponse({ status, answer: operation.answer ?? operation.summary, answers: operation.answers }, headers),
    ...(orElse ? [answerResponse(orElse)] : []),
  );
}

function answerResponse({ status, answer, answers }: { status: number; answer: string; answers: Answers }, headers?: OperationDescription['headers']): MethodDecorator {
  const more = headers && { headers: headerObjects(headers) };
  if (answers === 'text/csv') return ApiResponse({ status, description: answer, content: { [answers]: { schema: { type: 'string' } } }, ...more });
  return ApiResponse({ status, description: answer, standardSchema: answers, ...more });
}

function headerObjects(headers: NonNullable<OperationDescription['headers']>): HeadersObject {
  return Object.fromEntries(Object.entries(headers).map(([name, { description }]) => [name, { description, schema: { type: 'string' } }]));
}
