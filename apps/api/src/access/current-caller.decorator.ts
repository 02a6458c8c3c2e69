import type { Actor, Caller } from '@countermand/core/model';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who calls and what they may do, as the guard found. */
export const CurrentCaller = createParamDecorator((_data: undefined, context: ExecutionContext) =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

export function callerOf({ caller }: FastifyRequest): Caller {
  if (caller === undefined) throw new Error('A route ran that no guard had seen.');
  return caller;
}

/** Who acts, as events and requesters name them, and through which request. */
export function actorOf(request: FastifyRequest): Actor {
  const { principal, channel } = callerOf(request);
  return { principal, channel, request: request.id };
}
