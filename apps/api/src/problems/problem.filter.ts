import type { Logger } from '@countermand/core';
import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { API_LOGGER } from '../options.ts';
import { INTERNAL_PROBLEM, problemOf } from './problem-of.ts';
import { sendProblem } from './send-problem.ts';

/** Turns whatever was thrown into a problem; what nobody expected is logged here and told nobody. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(API_LOGGER) private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    void sendProblem(reply, problemOf(thrown) ?? this.#unexpected(thrown, reply.request.id));
  }

  #unexpected(thrown: unknown, requestId: string) {
    const error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    this.logger.error('A request failed unexpectedly.', { requestId, error });
    return INTERNAL_PROBLEM;
  }
}
