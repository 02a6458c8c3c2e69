import type { Actor, Sight } from '@countermand/core/model';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf, callerOf } from './current-caller.decorator.ts';

/** Who acts, and what they may act on. */
export interface ActingCaller {
  readonly actor: Actor;
  readonly visibleTo: Sight;
}

/** Of a route that changes something: goes to the use case as it is. */
export const Acting = createParamDecorator((_data: undefined, context: ExecutionContext): ActingCaller => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { actor: actorOf(request), visibleTo: callerOf(request) };
});
