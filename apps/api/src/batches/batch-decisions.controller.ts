import { AbortBatch, PauseBatch, ResumeBatch, RetryBatch } from '@countermand/core';
import { toBatchView, type BatchView } from '@countermand/core/model';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Acting, type ActingCaller } from '../access/acting.decorator.ts';
import { IntakeContext, type IntakeRequest } from '../access/intake-context.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { emptyBodySchema } from '../cancellations/decision.schemas.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { unwrap } from '../problems/unwrap.ts';
import { batchSchema } from '../schemas/batch.ts';
import { batchId } from '../schemas/path-parameters.ts';
import { DECISION_PROBLEMS } from './batch-problems.ts';

/** What a person decides about a batch. */
@ApiTags('batches')
@Requires('batches:write')
@Controller('v1/batches/:id')
export class BatchDecisionsController {
  constructor(
    private readonly pauseBatch: PauseBatch,
    private readonly resumeBatch: ResumeBatch,
    private readonly abortBatch: AbortBatch,
    private readonly retryBatch: RetryBatch,
  ) {}

  @Post('pause')
  @HttpCode(200)
  @ApiBody({ required: false })
  @Operation({ id: 'pauseBatch', summary: 'Send no more of it for now', description: 'What has left goes on. Repeating it changes nothing.', answers: batchSchema, problems: DECISION_PROBLEMS })
  async pause(@Param('id', { schema: batchId }) id: string, @Body({ schema: emptyBodySchema }) _body: unknown, @Acting() { actor, visibleTo }: ActingCaller): Promise<BatchView> {
    return toBatchView(unwrap(await this.pauseBatch.execute(id, actor, visibleTo)));
  }

  @Post('resume')
  @HttpCode(200)
  @ApiBody({ required: false })
  @Operation({ id: 'resumeBatch', summary: 'Let it run, or go on', description: 'Starts one that is `ready`, or lets a paused one go on. Repeating it changes nothing.', answers: batchSchema, problems: DECISION_PROBLEMS })
  async resume(@Param('id', { schema: batchId }) id: string, @Body({ schema: emptyBodySchema }) _body: unknown, @Acting() { actor, visibleTo }: ActingCaller): Promise<BatchView> {
    return toBatchView(unwrap(await this.resumeBatch.execute(id, actor, visibleTo)));
  }

  @Post('abort')
  @HttpCode(200)
  @ApiBody({ required: false })
  @Operation({
    id: 'abortBatch',
    summary: 'Take back what it has not sent',
    description: "Takes back this batch's requests only: an order that somebody else asked to stop is still stopped. What has left goes on and is shown. Repeating it changes nothing.",
    answers: batchSchema,
    problems: DECISION_PROBLEMS,
  })
  async abort(@Param('id', { schema: batchId }) id: string, @Body({ schema: emptyBodySchema }) _body: unknown, @Acting() { actor, visibleTo }: ActingCaller): Promise<BatchView> {
    return toBatchView(unwrap(await this.abortBatch.execute(id, actor, visibleTo)));
  }

  @Post('retry')
  @HttpCode(202)
  @ApiBody({ required: false })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'Of your own making, such as a UUID. Repeat it when you repeat the request.', schema: { type: 'string', maxLength: 255 } })
  @Operation({
    id: 'retryBatch',
    summary: 'Try again what failed',
    description: 'Files a new batch of the rows that could not be filed and of those whose cancellation ended `failed`; the new cancellations name the old ones.',
    status: 202,
    answer: 'The new batch.',
    answers: batchSchema,
    headers: { Location: { description: 'Where the new batch is.' }, 'Idempotency-Replayed': { description: '`true` when this was asked before under this key.' } },
    problems: [...DECISION_PROBLEMS, 'idempotency_key_missing', 'idempotency_key_reused'],
  })
  async retry(
    @Param('id', { schema: batchId }) id: string,
    @Body({ schema: emptyBodySchema }) _body: unknown,
    @IntakeContext('POST /v1/batches/{id}/retry') context: IntakeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchView> {
    // Not given the caller's signal: what was asked for is filed, whether or not the caller stays for the answer.
    const { batch, replayed } = unwrap(await this.retryBatch.execute(id, context));
    void reply.header('Location', `/v1/batches/${batch.id}`);
    if (replayed) void reply.header('Idempotency-Replayed', 'true');
    return toBatchView(batch);
  }
}
