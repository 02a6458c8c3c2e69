import type { OpenAPIObject } from '@nestjs/swagger';
import { listOperations } from '../../pages/operations.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

type Content = Readonly<Record<string, { readonly schema?: JsonSchema }>>;

/** One operation of our own document, as far as requests are made and answers judged by it. */
export interface FuzzOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** By media type; empty where there is none. */
  readonly body: Content;
  /** By status. */
  readonly answers: Readonly<Record<string, Content>>;
}

export function fuzzOperations(document: OpenAPIObject): readonly FuzzOperation[] {
  return listOperations(document).map(({ id, method, path, operation }) => ({
    id,
    method,
    path,
    parameters: (operation.parameters ?? []) as unknown as readonly Parameter[],
    body: contentOf(operation.requestBody),
    answers: Object.fromEntries(Object.entries(operation.responses).map(([status, answer]) => [status, contentOf(answer)])),
  }));
}

function contentOf(part: unknown): Content {
  return (part as { readonly content?: Content } | undefined)?.content ?? {};
}
