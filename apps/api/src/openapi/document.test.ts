import { PING_TYPE, WEBHOOK_TYPES } from '@countermand/core/model';
import { expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { OpenAPIObject } from '@nestjs/swagger';
import { listOperations } from '../pages/operations.ts';
import { PROBLEM_MEDIA_TYPE } from '../problems/problem-body.ts';
import { openTestApi } from '../test-support/test-api.ts';
import { MESSAGES } from './webhook-messages.ts';

const ROUTES = [
  'DELETE /v1/embed-sessions/{id}',
  'DELETE /v1/webhook-endpoints/{id}',
  'GET /livez',
  'GET /readyz',
  'GET /v1/accounts',
  'GET /v1/accounts/{account}/targets/{kind}/{id}',
  'GET /v1/batches',
  'GET /v1/batches/{id}',
  'GET /v1/batches/{id}/events',
  'GET /v1/batches/{id}/items',
  'GET /v1/batches/{id}/report.csv',
  'GET /v1/cancellations',
  'GET /v1/cancellations/{id}',
  'GET /v1/cancellations/{id}/events',
  'GET /v1/events',
  'GET /v1/keys',
  'GET /v1/keys/{id}',
  'GET /v1/providers',
  'GET /v1/session',
  'GET /v1/targets',
  'GET /v1/webhook-endpoints',
  'GET /v1/webhook-endpoints/{id}',
  'GET /v1/webhook-endpoints/{id}/deliveries',
  'PATCH /v1/webhook-endpoints/{id}',
  'POST /v1/accounts/{account}/notifications',
  'POST /v1/accounts/{account}/notifications/{token}',
  'POST /v1/accounts/{account}/notifications/{token}/{suffix}',
  'POST /v1/batches',
  'POST /v1/batches/{id}/abort',
  'POST /v1/batches/{id}/pause',
  'POST /v1/batches/{id}/resume',
  'POST /v1/batches/{id}/retry',
  'POST /v1/cancellations',
  'POST /v1/cancellations/{id}/recheck',
  'POST /v1/cancellations/{id}/resolve',
  'POST /v1/cancellations/{id}/withdraw',
  'POST /v1/embed-sessions',
  'POST /v1/keys',
  'POST /v1/keys/{id}/revoke',
  'POST /v1/previews',
  'POST /v1/references',
  'POST /v1/webhook-endpoints',
  'POST /v1/webhook-endpoints/{id}/replay',
  'POST /v1/webhook-endpoints/{id}/rotate-secret',
  'POST /v1/webhook-endpoints/{id}/test',
];

interface DocumentedResponse {
  readonly description: string;
  readonly content: Readonly<Record<string, { readonly schema: Readonly<Record<string, unknown>> }>>;
}

function bodyOf(operation: NonNullable<OpenAPIObject['paths'][string]>['post']): object {
  return operation?.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
}

async function served() {
  const application = await (await openTestApi()).application();
  const answer = await application.inject('/openapi.json');
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  const document = answer.json<OpenAPIObject>();
  return { application, document, operations: listOperations(document) };
}

test('it is OpenAPI 3.1 and has every route, each once', async () => {
  const { application, document, operations } = await served();
  expect(document.openapi).toBe('3.1.0');
  expect(document.info).toMatchObject({ title: 'Countermand', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(ROUTES);
  expect(new Set(operations.map(({ id }) => id)).size).toBe(ROUTES.length);
  const fastify = application.getHttpAdapter().getInstance();
  for (const { method, path } of operations) {
    expect(fastify.hasRoute({ method: method, url: path.replaceAll(/\{(\w+)\}/g, ':$1') })).toBe(true);
  }
});

test('a real validator finds nothing wrong with it', async () => {
  const { document } = await served();
  const validator = new Validator();
  expect(await validator.validate(document as unknown as Record<string, unknown>)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('every operation says what it does, answers and takes', async () => {
  const { document, operations } = await served();
  const groups = document.tags?.map(({ name }) => name).sort();
  expect([...new Set(operations.flatMap(({ operation }) => operation.tags ?? []))].sort()).toEqual(groups);
  for (const { id, path, operation } of operations) {
    expect([id, operation.summary]).toEqual([id, expect.stringMatching(/\S/)]);
    expect([id, operation.tags?.length]).toEqual([id, 1]);
    const inPath = (operation.parameters ?? []).flatMap((parameter) => ('in' in parameter && parameter.in === 'path' ? [parameter] : []));
    expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    for (const parameter of operation.parameters ?? []) expect([id, parameter]).toEqual([id, expect.objectContaining({ schema: expect.anything(), description: expect.stringMatching(/\S/) })]);
  }
});

test('every answer is documented, each problem as a problem', async () => {
  const { operations } = await served();
  for (const { operation } of operations) {
    const responses = Object.entries(operation.responses) as [string, DocumentedResponse][];
    const [success] = responses.filter(([status]) => status.startsWith('2'));
    const { 'application/json': json, 'text/csv': table } = success?.[1].content ?? {};
    expect((json ?? table)?.schema).toBeDefined();
    const problems = responses.filter(([status]) => !status.startsWith('2'));
    expect(problems.map(([status]) => status)).toEqual(expect.arrayContaining(['400', '403', '421', '500', '503']));
    for (const [, { description, content }] of problems) {
      expect(description).toMatch(/^`[a-z_]+`: /);
      expect(content).toEqual({ [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' }, examples: expect.anything() } });
    }
  }
});

test('every answer documents the headers that all have; probes are never one too many', async () => {
  const { application, operations } = await served();
  for (const { path, operation } of operations) {
    const isProbe = path === '/livez' || path === '/readyz';
    const names = isProbe ? ['X-Request-Id'] : ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'];
    for (const response of Object.values(operation.responses)) {
      const headers = response && 'headers' in response ? response.headers : {};
      expect(headers).toMatchObject(Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])));
      if (isProbe) expect(headers).not.toHaveProperty('RateLimit');
    }
    expect([path, '429' in operation.responses]).toEqual([path, !isProbe]);
  }
  expect((await application.inject('/livez')).headers).not.toHaveProperty('ratelimit');
  expect((await application.inject('/v1/accounts')).headers).toMatchObject({ ratelimit: expect.anything(), 'ratelimit-policy': expect.anything(), 'x-request-id': expect.anything() });
});

test('what webhook endpoints are sent is there: every type, once', async () => {
  const { document } = await served();
  const { schemas = {} } = document.components ?? {};
  expect(Object.keys(document.webhooks ?? {})).toEqual(MESSAGES.map(({ id }) => id));
  const types = MESSAGES.flatMap(({ schemaName }) => {
    const { properties } = schemas[schemaName] as { properties: { type: { enum?: string[]; const?: string } } };
    return properties.type.enum ?? [properties.type.const];
  });
  expect(types.sort()).toEqual([...WEBHOOK_TYPES.map(({ name }) => name), PING_TYPE].sort());
});

test('every reference leads somewhere, and every named schema is used', async () => {
  const { document } = await served();
  const text = JSON.stringify(document);
  const { schemas = {}, examples = {}, headers = {} } = document.components ?? {};
  const referred = (kind: string) => [...new Set([...text.matchAll(new RegExp(`"\\$ref":"#/components/${kind}/([\\w-]+)"`, 'g'))].map(([, name]) => name))].sort();
  expect(referred('schemas')).toEqual(Object.keys(schemas).sort());
  expect(Object.keys(examples)).toEqual(expect.arrayContaining(referred('examples')));
  expect(referred('headers')).toEqual(Object.keys(headers).sort());
  expect(text.match(/"\$ref":"(?!#\/components\/(?:schemas|examples|headers)\/)/)).toBeNull();
});

test('what is strict is documented as strict: no other key is taken', async () => {
  const { document } = await served();
  for (const name of ['BatchRequest', 'CancellationRequest', 'PreviewRequest', 'ReferencesRequest', 'Resolution', 'WithdrawRequest']) {
    expect(document.components?.schemas?.[name]).toMatchObject({ type: 'object', additionalProperties: false });
  }
  expect(Object.keys(bodyOf(document.paths['/v1/batches']?.post))).toEqual(['application/json', 'text/csv', 'application/x-ndjson']);
  expect(document.paths['/v1/cancellations']?.post?.parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }));
});
