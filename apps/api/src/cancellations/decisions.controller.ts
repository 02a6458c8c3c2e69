import { parseResolution, RecheckCancellation, ResolveCancellation, WithdrawCancellation } from '@countermand/core';
import { toView, type CancellationView } from '@countermand/core/model';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Acting, type ActingCaller } from '../access/acting.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import type { HttpProblemCode } from '../problems/http-problems.ts';
import { unwrap } from '../problems/unwrap.ts';
import { cancellationSchema } from '../schemas/cancellation.ts';
import { cancellationId } from '../schemas/path-parameters.ts';
import { emptyBodySchema, resolutionBodySchema, withdrawBodySchema, type WithdrawBody } from './decision.schemas.ts';

const PROBLEMS: readonly HttpProblemCode[] = ['not_found', 'state_conflict', 'malformed_json', 'payload_too_large', 'unsupported_media_type'];

/** What a person decides about a cancellation that has been filed. */
@ApiTags('cancellations')
@Requires('cancellations:write')
@Controller('v1/cancellations/:id')
export class DecisionsController {
  constructor(
    private readonly withdrawCancellation: WithdrawCancellation,
    private readonly recheckCancellation: RecheckCancellation,
    private readonly resolveCancellation: ResolveCancellation,
  ) {}

  @Post('withdraw')
  @HttpCode(200)
  @ApiBody({ required: false })
  @Operation({
    id: 'withdrawCancellation',
    summary: 'Take back what has not been sent',
    description: 'Takes back your own request; the last requester out withdraws the cancellation. Repeating it changes nothing.',
    answers: cancellationSchema,
    problems: PROBLEMS,
  })
  async withdraw(@Param('id', { schema: cancellationId }) id: string, @Body({ schema: withdrawBodySchema }) body: WithdrawBody, @Acting() by: ActingCaller): Promise<CancellationView> {
    return toView(unwrap(await this.withdrawCancellation.execute(id, { ...body, ...by })).record);
  }

  @Post('recheck')
  @HttpCode(200)
  @ApiBody({ required: false })
  @Operation({
    id: 'recheckCancellation',
    summary: 'Read it again at the provider now',
    description: 'Also tries again what is owed to a replacement. Sends no stop. The read follows the answer: watch with `wait`.',
    answers: cancellationSchema,
    problems: PROBLEMS,
  })
  async recheck(@Param('id', { schema: cancellationId }) id: string, @Body({ schema: emptyBodySchema }) _body: unknown, @Acting() by: ActingCaller): Promise<CancellationView> {
    return toView(unwrap(await this.recheckCancellation.execute(id, by)));
  }

  @Post('resolve')
  @Requires('resolve')
  @HttpCode(200)
  @Operation({
    id: 'resolveCancellation',
    summary: "Record a person's decision on one that needs it",
    description: '`cancelled` and `not_stopped` end it and need a note that says what the decision rests on; `send_again` reads first.',
    answers: cancellationSchema,
    problems: PROBLEMS,
  })
  async resolve(@Param('id', { schema: cancellationId }) id: string, @Body({ schema: resolutionBodySchema }) body: unknown, @Acting() by: ActingCaller): Promise<CancellationView> {
    return toView(unwrap(await this.resolveCancellation.execute(id, unwrap(parseResolution(body)), by)));
  }
}
