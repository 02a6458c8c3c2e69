import type { FastifyInstance } from 'fastify';
import { problemException } from '../problems/http-problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for the routes of the plain pages, whose buttons post forms. */
    readonly takesForms?: boolean;
  }
}

/** Reads the forms of our own plain pages. To every other route a form is what it was: not taken. */
export function acceptForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser<string>('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, body, done) => {
    if (request.routeOptions.config.takesForms === true) done(null, Object.fromEntries(new URLSearchParams(body)));
    else done(problemException('unsupported_media_type', 'This route takes JSON, with the header Content-Type: application/json.'), undefined);
  });
}

/** A field of a form or of a query, where it is there once and is text. */
export function formField(fields: unknown, name: string): string | undefined {
  if (typeof fields !== 'object' || fields === null || !Object.hasOwn(fields, name)) return undefined;
  const value: unknown = Reflect.get(fields, name);
  return typeof value === 'string' ? value : undefined;
}
