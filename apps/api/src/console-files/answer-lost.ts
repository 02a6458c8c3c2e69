import type { FastifyReply, FastifyRequest } from 'fastify';
import { headersOf } from './console-headers.ts';
import type { ConsoleFiles } from './read-console.ts';

/** These are no screens, whatever is missing there. */
const OF_PROGRAMS = /^\/(v1|assets)(\/|\?|$)/;

/** A person who goes to an address at which nothing is gets the console's page, which says so; undefined: it is no person's, or there is no console. */
export function answerLost(request: FastifyRequest, reply: FastifyReply, files: ConsoleFiles | undefined): FastifyReply | undefined {
  if (files === undefined || !isNavigation(request) || OF_PROGRAMS.test(request.url)) return undefined;
  return reply.code(404).headers(headersOf('index.html')).type('text/html; charset=utf-8').send(files.page);
}

/** Older browsers do not say what they ask for it. */
function isNavigation({ method, headers: { accept = '', 'sec-fetch-mode': mode = 'navigate' } }: FastifyRequest): boolean {
  return method === 'GET' && mode === 'navigate' && /(^|[\s,])text\/html\s*(;|,|$)/.test(accept);
}
