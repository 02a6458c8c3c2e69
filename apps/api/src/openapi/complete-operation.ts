import { isProbe } from '../rate-limit/probes.ts';
import { commonHeaders } from './common-headers.ts';
import { exchangesOf, type Exchange } from './examples/index.ts';
import type { RouteAccess } from '../access/route-access.ts';
import type { DescribedOperation } from './described-operations.ts';
import type { OperationDescription } from './operation.decorator.ts';
import { problemResponses, problemsOf } from './problem-responses.ts';
import type { OpenAPIObject } from '@nestjs/swagger';

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;
type ParameterObject = Extract<NonNullable<OperationObject['parameters']>[number], { name: string }>;
type ResponseObject = Extract<OperationObject['responses'][string], { description: string }>;
type ContentObject = NonNullable<ResponseObject['content']>;

/** The name of the one security scheme. */
export const KEY_SCHEME = 'key';

/** An operation as its schemas describe it, with who may call it, examples, and each problem it may answer. */
export function completeOperation(operation: OperationObject, { description, access, method, path }: DescribedOperation & { readonly method: string; readonly path: string }): OperationObject {
  const exchanges = exchangesOf(description.id);
  const { parameters, requestBody, responses } = operation;
  const scopes = access === 'open' ? [] : access;
  const counted = !isProbe(path);
  const successes = Object.entries(responses).map(([status, response]) => [status, answerWithExamples(withStream(response, description), exchanges, Number(status))] as const);
  const problems = problemResponses(problemsOf(description.problems ?? [], { open: access === 'open', method, counted }));
  return {
    ...operation,
    description: [operation.description ?? '', accessSentence(access)].filter((text) => text !== '').join('\n\n'),
    ...(parameters && { parameters: parameters.map((parameter) => ('name' in parameter ? withExamples(parameter, exchanges) : parameter)) }),
    ...(requestBody && 'content' in requestBody && { requestBody: { ...requestBody, content: contentWithExamples(requestBody.content, exchanges, ({ body }) => body) } }),
    responses: withHeaders({ ...Object.fromEntries(successes), ...problems }, commonHeaders({ counted })),
    security: access === 'open' ? [] : [{ [KEY_SCHEME]: [...scopes] }],
    ...{ 'x-scopes': scopes },
  };
}

function withHeaders(responses: OperationObject['responses'], headers: ReturnType<typeof commonHeaders>): OperationObject['responses'] {
  return Object.fromEntries(Object.entries(responses).map(([status, response]) => [status, response && 'description' in response ? { ...response, headers: { ...response.headers, ...headers } } : response]));
}

function accessSentence(access: RouteAccess): string {
  if (access === 'open') return 'Open to everybody: needs no key.';
  const named = access.map((scope) => `\`${scope}\``).join(' and ');
  return access.length === 0 ? 'Needs a key, of any scope.' : `Needs a key with ${named}.`;
}

function withExamples(parameter: ParameterObject, exchanges: readonly Exchange[]): ParameterObject {
  const given = exchanges.flatMap(({ name, summary, parameters = {} }) => {
    const text = parameters[parameter.name];
    return text === undefined ? [] : [[name, { summary, value: typed(parameter.schema, text) }] as const];
  });
  return given.length === 0 ? parameter : { ...parameter, examples: Object.fromEntries(given) };
}

/** Text from a path or a query as its schema reads it. */
function typed(schema: ParameterObject['schema'], text: string): string | number {
  return schema && 'type' in schema && (schema.type === 'number' || schema.type === 'integer') ? Number(text) : text;
}

/** A success that also comes as a stream. */
function withStream(response: OperationObject['responses'][string], { streams }: OperationDescription): OperationObject['responses'][string] {
  if (streams === undefined || response === undefined || !('content' in response)) return response;
  return { ...response, content: { ...response.content, [streams.type]: { schema: { type: 'string', description: streams.description } } } };
}

function answerWithExamples(response: OperationObject['responses'][string], exchanges: readonly Exchange[], status: number): OperationObject['responses'][string] {
  if (response === undefined || !('content' in response) || response.content === undefined) return response;
  const answering = exchanges.filter((exchange) => exchange.status === status);
  return { ...response, content: contentWithExamples(response.content, answering, ({ answer }) => answer) };
}

function contentWithExamples(content: ContentObject, exchanges: readonly Exchange[], bodyOf: (exchange: Exchange) => Exchange['body']): ContentObject {
  return Object.fromEntries(
    Object.entries(content).map(([type, media]) => {
      const shown = exchanges.flatMap((exchange) => {
        const body = bodyOf(exchange);
        return body && (body.type ?? 'application/json') === type ? [[exchange.name, { summary: exchange.summary, value: body.value }] as const] : [];
      });
      return [type, shown.length === 0 ? media : { ...media, examples: Object.fromEntries(shown) }];
    }),
  );
}
