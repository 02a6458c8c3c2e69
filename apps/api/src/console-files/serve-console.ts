import { join } from 'node:path';
import type { FastifyError, FastifyInstance } from 'fastify';
import { NOTHING_HERE } from '../problems/problem-of.ts';
import { sendProblem } from '../problems/send-problem.ts';
import { headersOf } from './console-headers.ts';
import type { ConsoleFiles } from './read-console.ts';

/** Answers the console's page at the console's paths, and the files that it loads. What holds for every request holds here as well. */
export function serveConsole(fastify: FastifyInstance, { directory, paths }: ConsoleFiles): void {
  void fastify.register(async (scope) => {
    // Whatever is wrong with a path to a file, there is nothing at it. Problems of ours have no status of their own: they are answered as everywhere.
    scope.setErrorHandler<FastifyError>((error, _request, reply) => {
      if ((error.statusCode ?? 500) >= 500) throw error;
      return sendProblem(reply, { code: 'not_found', detail: NOTHING_HERE, retryable: false });
    });
    // Loaded here only: whoever serves no console does not need it.
    await scope.register(import('@fastify/static'), {
      root: join(directory, 'assets'),
      prefix: '/assets/',
      index: false,
      dotfiles: 'ignore',
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => void reply.headers(headersOf(path)),
    });
    for (const path of paths) scope.get(path, (_request, reply) => reply.sendFile('index.html', directory));
    scope.get('/icon.svg', (_request, reply) => reply.sendFile('icon.svg', directory));
  });
}
