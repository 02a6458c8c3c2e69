import { ListWebhookDeliveries, ReplayWebhooks, TestWebhookEndpoint, type WebhookReplay } from '@countermand/core';
import { toWebhookDeliveryView, type Caller, type WebhookDeliveryView } from '@countermand/core/model';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { emptyBodySchema } from '../cancellations/decision.schemas.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import type { HttpProblemCode } from '../problems/http-problems.ts';
import { unwrap } from '../problems/unwrap.ts';
import { pageSchema } from '../schemas/page.ts';
import {
  webhookDeliveryListQuerySchema,
  webhookDeliverySchema,
  webhookEndpointId,
  webhookReplayBodySchema,
  webhookReplaySummarySchema,
  type WebhookDeliveryListQuery,
} from './webhook.schemas.ts';

const PROBLEMS: readonly HttpProblemCode[] = ['not_found', 'state_conflict', 'malformed_json', 'payload_too_large', 'unsupported_media_type'];

/** What was sent to an endpoint, and what is to be sent again. */
@ApiTags('webhooks')
@Requires('admin')
@Controller('v1/webhook-endpoints/:id')
export class WebhookDeliveriesController {
  constructor(
    private readonly listDeliveries: ListWebhookDeliveries,
    private readonly testEndpoint: TestWebhookEndpoint,
    private readonly replayWebhooks: ReplayWebhooks,
  ) {}

  @Get('deliveries')
  @Operation({
    id: 'listWebhookDeliveries',
    summary: 'What was sent to it and what is to be, newest first',
    description: 'Kept for 30 days once a delivery has ended.',
    answers: pageSchema(webhookDeliverySchema).meta({ id: 'WebhookDeliveryPage' }),
    problems: ['not_found'],
  })
  async list(
    @Param('id', { schema: webhookEndpointId }) id: string,
    @Query({ schema: webhookDeliveryListQuerySchema }) { state, cursor, limit }: WebhookDeliveryListQuery,
    @CurrentCaller() caller: Caller,
  ) {
    const page = unwrap(await this.listDeliveries.execute(id, { limit, ...(state && { states: state }), ...(cursor !== undefined && { cursor }) }, caller));
    return { items: page.items.map(toWebhookDeliveryView), nextCursor: page.nextCursor };
  }

  @Post('test')
  @HttpCode(202)
  @ApiBody({ required: false })
  @Operation({
    id: 'testWebhookEndpoint',
    summary: 'Send it a ping',
    description: 'A worker sends it like everything else: see what came of it among the deliveries.',
    status: 202,
    answer: 'The delivery of the ping.',
    answers: webhookDeliverySchema,
    problems: PROBLEMS,
  })
  async test(@Param('id', { schema: webhookEndpointId }) id: string, @Body({ schema: emptyBodySchema }) _body: unknown, @CurrentCaller() caller: Caller): Promise<WebhookDeliveryView> {
    return toWebhookDeliveryView(unwrap(await this.testEndpoint.execute(id, caller)));
  }

  @Post('replay')
  @HttpCode(202)
  @Operation({
    id: 'replayWebhooks',
    summary: 'Send again what was sent, or missed',
    description: 'One delivery, or what happened in a stretch of time. Messages keep their `webhook-id`, so that a receiver knows those it had.',
    status: 202,
    answer: 'They are to be sent.',
    answers: webhookReplaySummarySchema,
    problems: PROBLEMS,
  })
  async replay(@Param('id', { schema: webhookEndpointId }) id: string, @Body({ schema: webhookReplayBodySchema }) body: unknown, @CurrentCaller() caller: Caller): Promise<WebhookReplay> {
    return unwrap(await this.replayWebhooks.execute(id, body, caller));
  }
}
