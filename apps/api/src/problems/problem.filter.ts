import { CLOCK, LedgerUnavailableError, OutageLog, type Logger } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { API_LOGGER } from '../options.ts';
import { INTERNAL_PROBLEM, problemOf } from './problem-of.ts';
import { sendProblem } from './send-problem.ts';

const OUTAGE = { lost: 'The ledger cannot be used; requests are answered with 503 until it can.' };

/** Turns whatever was thrown into a problem; what nobody expected is logged here and told nobody. Why the ledger is lost is logged now and then. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #outage: OutageLog;

  constructor(
    @Inject(API_LOGGER) private readonly logger: Logger,
    @Inject(CLOCK as symbol) clock: Clock,
  ) {
    this.#outage = new OutageLog(OUTAGE, { logger, clock });
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (LedgerUnavailableError.isInstance(thrown)) this.#outage.failed(thrown);
    if (reply.sent) return;
    void sendProblem(reply, problemOf(thrown) ?? this.#unexpected(thrown, reply.request.id));
  }

  #unexpected(thrown: unknown, requestId: string) {
    const error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    this.logger.error('A request failed unexpectedly.', { requestId, error });
    return INTERNAL_PROBLEM;
  }
}
