import { describeApi } from '@countermand/api/document';
import openapiTypescript, { astToString, type OpenAPI3, type OperationObject, type ResponseObject } from 'openapi-typescript';

/** Where the client keeps its types, as a path from the repository's root. */
export const CLIENT_SCHEMA = 'packages/client/src/generated/schema.ts';

const HEADER = '// Made from the OpenAPI document of the API by `npm run client`. Change the API, not this file.';

/** The types of the client: paths, operations and schemas of the API as it is now. */
export async function clientSchema(): Promise<string> {
  const document = JSON.parse(JSON.stringify(await describeApi())) as OpenAPI3;
  const types = await openapiTypescript(withOneProblem(document), {
    alphabetize: true,
    // What has a default may be left out of a request.
    defaultNonNullable: false,
  });
  return `${[HEADER, astToString(types).trimEnd(), problemCodes(document)].join('\n\n')}\n`;
}

const PROBLEM = { description: 'Whatever is wrong.', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };

/** The same document with one answer for whatever is wrong: all problems have one form, and the types become half as long. Streams have a method of their own. */
function withOneProblem({ paths, ...document }: OpenAPI3): OpenAPI3 {
  const slim = Object.entries(paths ?? {}).map(([path, item]) => [path, Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, withOneFailure(operation as OperationObject)]))]);
  return { ...document, paths: Object.fromEntries(slim) as NonNullable<OpenAPI3['paths']> };
}

function withOneFailure(operation: OperationObject): OperationObject {
  const successes = Object.entries(operation.responses ?? {}).flatMap(([status, response]) => (status.startsWith('2') && 'content' in response ? [[status, withoutStream(response)] as const] : []));
  return { ...operation, responses: { ...Object.fromEntries(successes), default: PROBLEM } };
}

function withoutStream({ content, ...response }: ResponseObject): ResponseObject {
  const others = Object.entries(content ?? {}).filter(([type]) => type !== 'text/event-stream');
  return { ...response, content: Object.fromEntries(others) };
}

function problemCodes({ components }: OpenAPI3): string {
  const codes = Object.keys(components?.examples ?? {}).sort();
  return `/** Every code a problem can carry. */\nexport type ProblemCode =${codes.map((code) => `\n  | '${code}'`).join('')};`;
}
