import { CheckBatch, FileBatch } from '@countermand/core';
import { timestamp, toBatchItemView, toBatchView, type BatchView, type Result } from '@countermand/core/model';
import { Controller, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CallerWatch } from '../access/caller-watch.ts';
import { IntakeContext, type IntakeRequest } from '../access/intake-context.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Closing } from '../lifecycle/closing.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { problemException } from '../problems/http-problem.ts';
import { batchCheckSchema, batchSchema } from '../schemas/batch.ts';
import { BATCH_BODY_LIMIT_BYTES, UPLOAD_CONTENT } from './batch.body.ts';
import { UPLOAD_PROBLEMS } from './batch-problems.ts';
import { uploadQuerySchema, type UploadQuery } from './upload.query.ts';
import { uploadOf, type Upload } from './upload.ts';

@ApiTags('batches')
@Requires('batches:write')
@Controller('v1/batches')
export class FileBatchController {
  constructor(
    private readonly fileBatch: FileBatch,
    private readonly checkBatch: CheckBatch,
    private readonly closing: Closing,
    private readonly watch: CallerWatch,
  ) {}

  @Post()
  @HttpCode(202)
  @RouteConfig({ bodyLimit: BATCH_BODY_LIMIT_BYTES, takesTables: true })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Required unless `validate=only`. Of your own making, such as a UUID. Repeat it when you repeat the upload.', schema: { type: 'string', maxLength: 255 } })
  @Operation({
    id: 'fileBatch',
    summary: 'Ask for many orders to be stopped',
    description: 'Nothing is sent before the whole upload is recorded; one that breaks off never runs. A table is read as it arrives. Wrong rows are recorded as such, and the others run.',
    status: 202,
    answer: 'Recorded. The same under the same key again: the batch as it is now, nothing filed.',
    answers: batchSchema,
    orElse: { status: 200, answer: 'With `validate=only`: what the upload would be. Nothing was recorded.', answers: batchCheckSchema },
    request: UPLOAD_CONTENT,
    headers: {
      Location: { description: 'Where the batch is.' },
      'Idempotency-Replayed': { description: '`true` when the same upload was made before under this key.' },
    },
    problems: UPLOAD_PROBLEMS,
  })
  async file(
    @Req() request: FastifyRequest,
    @Query({ schema: uploadQuerySchema }) query: UploadQuery,
    @IntakeContext('POST /v1/batches') context: IntakeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const upload = await uploadOf(request, query);
    return query.validate === undefined ? this.#file(upload, context, reply) : this.#check(upload, context, reply);
  }

  async #file(upload: Upload, context: IntakeRequest, reply: FastifyReply): Promise<BatchView> {
    const filed = await this.#whileWelcome(context, reply, (signal) => this.fileBatch.execute({ ...upload.settings, rows: upload.rows }, context, signal));
    const { batch, replayed } = upload.answer(filed);
    void reply.header('Location', `/v1/batches/${batch.id}`);
    if (replayed) void reply.header('Idempotency-Replayed', 'true');
    return toBatchView(batch);
  }

  /** An upload may take half an hour: it breaks off when the server stops, and when its key holds no longer. */
  #whileWelcome<T>({ visibleTo }: IntakeRequest, reply: FastifyReply, take: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    return this.watch.during(visibleTo, async (gone) => {
      const signal = AbortSignal.any([this.closing.signal, gone]);
      const taken = await take(signal);
      // The rest of what was given up may never come: nobody waits for it.
      if (signal.aborted) void reply.header('Connection', 'close');
      if (!taken.ok && gone.aborted) throw problemException('unauthorized', 'The key of this upload held when it began, and holds no longer. Nothing of it is sent.');
      return taken;
    });
  }

  async #check(upload: Upload, context: IntakeRequest, reply: FastifyReply): Promise<object> {
    const checked = await this.#whileWelcome(context, reply, (signal) => this.checkBatch.execute({ ...upload.settings, rows: upload.rows }, signal, context.visibleTo));
    const { problems, finishBy, ...counts } = upload.answer(checked);
    void reply.code(200);
    return {
      ...counts,
      ...(finishBy !== null && { finishBy: timestamp(finishBy) }),
      blankLines: upload.blankLines(),
      problems: problems.map((item) => toBatchItemView({ item, record: undefined }, 'ready')),
    };
  }
}
