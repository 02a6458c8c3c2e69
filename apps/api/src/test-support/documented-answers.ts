import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeApi } from '../describe-api.ts';
import type { RunningApi } from '../index.ts';
import { listOperations } from '../pages/operations.ts';

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

const seen: Seen[] = [];
let documented: Promise<(answer: Seen) => boolean | undefined> | undefined;

/** Every answer of this application is compared with the document when the test is over. */
export function watchAnswers(application: NestFastifyApplication): NestFastifyApplication {
  const inject = application.inject.bind(application);
  const watched = async (asked: Parameters<typeof inject>[0]) => {
    const answer = await inject(asked);
    note(answer.raw.req.method, answer.raw.req.url, answer.statusCode);
    return answer;
  };
  return new Proxy(application, {
    get(target, name) {
      const value: unknown = name === 'inject' ? watched : Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** The same for what a listening server answers over sockets. */
export function watchSockets(running: RunningApi): RunningApi {
  const port = Number(new URL(running.url).port);
  const onFinish = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (request.socket.localPort === port) note(request.method, request.url, response.statusCode);
  };
  subscribe('http.server.response.finish', onFinish);
  return {
    ...running,
    close: async () => {
      await running.close();
      unsubscribe('http.server.response.finish', onFinish);
    },
  };
}

/** No documented call was answered with a status that the document does not have. */
export async function expectDocumented(): Promise<void> {
  const answers = seen.splice(0);
  if (answers.length === 0) return;
  documented ??= readDocument();
  const isDocumented = await documented;
  expect(answers.filter((answer) => isDocumented(answer) === false)).toEqual([]);
}

function note(method = '', url = '', status = 0): void {
  seen.push({ method, path: url.split('?', 1)[0]?.replace(/(?<=.)\/$/, '') ?? '', status });
}

/** Whether an answer is documented; undefined for what is no call of the document. */
async function readDocument(): Promise<(answer: Seen) => boolean | undefined> {
  const operations = listOperations(await describeApi()).map(({ method, path, operation }) => ({
    method,
    pattern: new RegExp(`^${path.replaceAll(/[.]/g, '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    statuses: new Set(Object.keys(operation.responses).map(Number)),
  }));
  return ({ method, path, status }) => operations.find((operation) => operation.method === method && operation.pattern.test(path))?.statuses.has(status);
}
