import type { RequestContext } from '@countermand/core';
import type { Caller } from '@countermand/core/model';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf, callerOf } from './current-caller.decorator.ts';
import { idempotencyKeyOf } from './idempotency-key.ts';

/** A request, and how far who makes it sees. */
export interface IntakeRequest extends RequestContext {
  readonly visibleTo: Caller;
}

/**
 * Who asks, under which idempotency key, on which route. Keys are scoped to the route as it is named here, so a name never changes.
 * A missing key is an empty one, which the use case refuses.
 */
export const IntakeContext = createParamDecorator((route: string, context: ExecutionContext): IntakeRequest => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { actor: actorOf(request), visibleTo: callerOf(request), idempotencyKey: idempotencyKeyOf(request), route };
});
