import { parseCancellationRequest, RequestCancellation } from '@countermand/core';
import { toView, type CancellationView } from '@countermand/core/model';
import { Body, Controller, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IntakeContext, type IntakeRequest } from '../access/intake-context.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { callerSignal } from '../lifecycle/caller-signal.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { unwrap } from '../problems/unwrap.ts';
import { cancellationSchema } from '../schemas/cancellation.ts';
import { cancellationBodySchema } from './cancellation.body.ts';
import { waitQuerySchema, type WaitQuery } from './cancellation.queries.ts';
import { Waiting } from './waiting.ts';

@ApiTags('cancellations')
@Requires('cancellations:write')
@Controller('v1/cancellations')
export class FileCancellationController {
  constructor(
    private readonly requestCancellation: RequestCancellation,
    private readonly waiting: Waiting,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'Of your own making, such as a UUID. Repeat it when you repeat the request.', schema: { type: 'string', maxLength: 255 } })
  @Operation({
    id: 'fileCancellation',
    summary: 'Ask for one order to be stopped',
    description: 'What is answered is recorded: it survives a crash. A second request for the same order joins the live one.',
    status: 202,
    answer: 'Recorded. The same under the same key again: the cancellation as it is now, nothing filed.',
    answers: cancellationSchema,
    headers: {
      Location: { description: 'Where the cancellation is.' },
      'Idempotency-Replayed': { description: '`true` when the same request was made before under this key.' },
    },
    problems: [
      'idempotency_key_missing',
      'idempotency_key_reused',
      'malformed_json',
      'payload_too_large',
      'unsupported_media_type',
      'invalid_reference',
      'invalid_id',
      'unsupported_option',
      'unsupported',
      'unknown_account',
      'misconfigured',
      'conflicting_options',
      'merchant_number_not_found',
      'merchant_number_ambiguous',
      'provider_unauthorized',
      'provider_forbidden',
      'provider_rate_limited',
      'provider_unavailable',
    ],
  })
  async file(
    @Body({ schema: cancellationBodySchema }) body: unknown,
    @Query({ schema: waitQuerySchema }) { wait }: WaitQuery,
    @IntakeContext('POST /v1/cancellations') context: IntakeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CancellationView> {
    const request = unwrap(parseCancellationRequest(body));
    const signal = callerSignal(reply);
    // Not given the caller's signal: a request that was made is filed, whether or not the caller stays for the answer.
    const { view, joined, replayed } = unwrap(await this.requestCancellation.execute(request, context));
    void reply.header('Location', `/v1/cancellations/${view.id}`);
    if (replayed) void reply.header('Idempotency-Replayed', 'true');
    return wait === 0 ? view : toView(await this.waiting.settle(view.id, { seconds: wait, caller: context.visibleTo, signal }), { joined });
  }
}
