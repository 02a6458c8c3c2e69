import { expect, test } from '@jest/globals';
import { listOperations } from '../pages/operations.ts';
import { HTTP_PROBLEMS, type HttpProblemCode } from '../problems/http-problems.ts';
import { eventSchema } from '../schemas/event.ts';
import { problemSchema } from '../schemas/problem.ts';
import { expectMatches } from '../test-support/expect-matches.ts';
import { openTestApi } from '../test-support/test-api.ts';
import { ApiDocument } from './api-document.ts';
import { describedOperations } from './described-operations.ts';
import { exchangesOf } from './examples/index.ts';
import { problemExample } from './problem-examples.ts';
import { MESSAGES } from './webhook-messages.ts';

async function opened() {
  const application = await (await openTestApi()).application();
  return { operations: listOperations(application.get(ApiDocument).get()), described: describedOperations(application) };
}

/** As it is sent: what is undefined is not there. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

test('every operation has an example of each of its answers, and none of an answer it does not give', async () => {
  const { operations, described } = await opened();
  expect([...described.keys()].sort()).toEqual(operations.map(({ id }) => id).sort());
  for (const { id, operation } of operations) {
    const successes = Object.keys(operation.responses).filter((status) => status.startsWith('2'));
    const shown = new Set(exchangesOf(id).map(({ status }) => String(status)));
    expect([id, [...shown].sort()]).toEqual([id, successes.sort()]);
  }
});

test('every example of an answer is one by the schema that the answer has, and holds nothing more', async () => {
  const { described } = await opened();
  for (const [id, { description }] of described) {
    const { answers, status = 200, orElse, streams } = description;
    for (const exchange of exchangesOf(id)) {
      const schema = exchange.status === status ? answers : orElse?.answers;
      if (exchange.answer?.type !== undefined && exchange.answer.type === streams?.type) for (const event of streamedEvents(exchange.answer.value)) expectMatches(eventSchema, event);
      else if (schema === 'text/csv') expect([id, exchange.answer]).toEqual([id, { type: 'text/csv', value: expect.stringMatching(/^line,/) }]);
      else if (schema !== undefined) expectMatches(schema, asJson(exchange.answer?.value));
    }
  }
});

test('every example of a webhook is one by its schema, and holds nothing more', () => {
  for (const { schema, examples } of MESSAGES) {
    expect(examples).not.toEqual([]);
    for (const { value } of examples) expectMatches(schema, asJson(value));
  }
});

test('the examples of one story have names of their own, and use parameters that are there', async () => {
  const { operations } = await opened();
  for (const { id, operation } of operations) {
    const known = (operation.parameters ?? []).flatMap((parameter) => ('name' in parameter ? [parameter.name] : []));
    const required = (operation.parameters ?? []).flatMap((parameter) => ('name' in parameter && parameter.required ? [parameter.name] : []));
    const names = exchangesOf(id).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, parameters = {} } of exchangesOf(id)) {
      expect([name, known]).toEqual([name, expect.arrayContaining(Object.keys(parameters))]);
      expect([name, Object.keys(parameters)]).toEqual([name, expect.arrayContaining(required)]);
    }
  }
});

test('every problem has an example, which is one', () => {
  for (const code of Object.keys(HTTP_PROBLEMS) as HttpProblemCode[]) {
    const problem = expectMatches(problemSchema.strict(), problemExample(code));
    expect(problem).toMatchObject({ code, status: HTTP_PROBLEMS[code].status, type: `/problems/${code}`, detail: expect.stringMatching(/^.+[.…)a-z0-9]$/) });
  }
});

test('every documented problem shows its example, and every answer says who may have it', async () => {
  const { operations } = await opened();
  for (const { id, operation } of operations) {
    for (const [status, response] of Object.entries(operation.responses)) {
      if (response === undefined || !('content' in response)) throw new Error(`${id} ${status} has no content`);
      for (const media of Object.values(response.content ?? {})) expect([id, status, Object.keys(media.examples ?? {}).length > 0]).toEqual([id, status, true]);
    }
    expect([id, operation]).toEqual([id, expect.objectContaining({ 'x-scopes': expect.any(Array), security: expect.any(Array), description: expect.stringMatching(/Needs a key(?: with `|, of any scope)|Open to everybody/) })]);
  }
});

function streamedEvents(text: unknown): unknown[] {
  const lines = [...String(text).matchAll(/^data: (.*)$/gm)].map(([, json]) => json ?? '');
  expect(lines).not.toEqual([]);
  return lines.map((json) => JSON.parse(json) as unknown);
}
