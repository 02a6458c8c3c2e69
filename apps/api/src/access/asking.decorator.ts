import type { Caller } from '@countermand/core/model';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerSignal } from '../lifecycle/caller-signal.ts';
import { callerOf } from './current-caller.decorator.ts';

/** Who asks for something that takes time, and whether they still wait for it. */
export interface Asker {
  readonly caller: Caller;
  /** Aborts when they go away. */
  readonly signal: AbortSignal;
}

export const Asking = createParamDecorator((_data: undefined, context: ExecutionContext): Asker => {
  const http = context.switchToHttp();
  return { caller: callerOf(http.getRequest<FastifyRequest>()), signal: callerSignal(http.getResponse<FastifyReply>()) };
});
