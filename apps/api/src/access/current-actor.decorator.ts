import type { Actor } from '@countermand/core/model';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who acts, as the guard found. */
export const CurrentActor = createParamDecorator((_data: undefined, context: ExecutionContext) =>
  actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

export function actorOf({ actor }: FastifyRequest): Actor {
  if (actor === undefined) throw new Error('A route ran that no guard had seen.');
  return actor;
}
