import { ChangeWebhookEndpoint, CreateWebhookEndpoint, ReadWebhookEndpoints, RemoveWebhookEndpoint, RotateWebhookSecret, type EndpointWithSecret } from '@countermand/core';
import { toWebhookEndpointView, type Caller, type WebhookEndpointView } from '@countermand/core/model';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentCaller } from '../access/current-caller.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import type { HttpProblemCode } from '../problems/http-problems.ts';
import { unwrap } from '../problems/unwrap.ts';
import {
  webhookEndpointBodySchema,
  webhookEndpointChangeBodySchema,
  webhookEndpointId,
  webhookEndpointListSchema,
  webhookEndpointSchema,
  webhookEndpointWithSecretSchema,
  webhookRotationBodySchema,
} from './webhook.schemas.ts';

const BODY_PROBLEMS: readonly HttpProblemCode[] = ['malformed_json', 'payload_too_large', 'unsupported_media_type'];

/** Where webhooks go. */
@ApiTags('webhooks')
@Requires('admin')
@Controller('v1/webhook-endpoints')
export class WebhookEndpointsController {
  constructor(
    private readonly createEndpoint: CreateWebhookEndpoint,
    private readonly readEndpoints: ReadWebhookEndpoints,
    private readonly changeEndpoint: ChangeWebhookEndpoint,
    private readonly removeEndpoint: RemoveWebhookEndpoint,
    private readonly rotateSecret: RotateWebhookSecret,
  ) {}

  @Post()
  @HttpCode(201)
  @Operation({
    id: 'createWebhookEndpoint',
    summary: 'Be told of what happens from now on',
    description: 'Webhooks follow the Standard Webhooks specification; docs/webhooks.md shows how to verify them. Private addresses are refused unless the configuration allows them.',
    status: 201,
    answer: 'The endpoint, with its secret: shown once.',
    answers: webhookEndpointWithSecretSchema,
    headers: { Location: { description: 'Where the endpoint is.' } },
    problems: [...BODY_PROBLEMS, 'state_conflict', 'no_server_secret'],
  })
  async create(@Body({ schema: webhookEndpointBodySchema }) body: unknown, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply) {
    const created = unwrap(await this.createEndpoint.execute(body, caller));
    void reply.header('Location', `/v1/webhook-endpoints/${created.endpoint.id}`);
    return withSecret(created);
  }

  @Get()
  @Operation({ id: 'listWebhookEndpoints', summary: 'Where webhooks go, newest first', answers: webhookEndpointListSchema })
  async list(@CurrentCaller() caller: Caller): Promise<{ readonly items: readonly WebhookEndpointView[] }> {
    return { items: (await this.readEndpoints.list(caller)).map(toWebhookEndpointView) };
  }

  @Get(':id')
  @Operation({ id: 'getWebhookEndpoint', summary: 'One endpoint, with how it fares', answers: webhookEndpointSchema, problems: ['not_found'] })
  async get(@Param('id', { schema: webhookEndpointId }) id: string, @CurrentCaller() caller: Caller): Promise<WebhookEndpointView> {
    return toWebhookEndpointView(unwrap(await this.readEndpoints.get(id, caller)));
  }

  @Patch(':id')
  @Operation({
    id: 'changeWebhookEndpoint',
    summary: 'Change it, or switch it on or off',
    description: 'What waits to be sent goes to the new URL. Enabled again, it is told of what happens from then on, and what had been waiting is sent; replay what happened in between.',
    answers: webhookEndpointSchema,
    problems: [...BODY_PROBLEMS, 'not_found'],
  })
  async change(@Param('id', { schema: webhookEndpointId }) id: string, @Body({ schema: webhookEndpointChangeBodySchema }) body: unknown, @CurrentCaller() caller: Caller): Promise<WebhookEndpointView> {
    return toWebhookEndpointView(unwrap(await this.changeEndpoint.execute(id, body, caller)));
  }

  @Delete(':id')
  @Operation({
    id: 'removeWebhookEndpoint',
    summary: 'Remove it, with its log of deliveries',
    description: 'What waits to be sent is dropped.',
    answer: 'The endpoint as it was.',
    answers: webhookEndpointSchema,
    problems: ['not_found'],
  })
  async remove(@Param('id', { schema: webhookEndpointId }) id: string, @CurrentCaller() caller: Caller): Promise<WebhookEndpointView> {
    return toWebhookEndpointView(unwrap(await this.removeEndpoint.execute(id, caller)));
  }

  @Post(':id/rotate-secret')
  @HttpCode(200)
  @ApiBody({ required: false })
  @Operation({
    id: 'rotateWebhookSecret',
    summary: 'Give it a new secret',
    description: 'For a while everything is signed with both, so that the receiver can change over without missing anything.',
    answer: 'The endpoint, with its new secret: shown once.',
    answers: webhookEndpointWithSecretSchema,
    problems: [...BODY_PROBLEMS, 'not_found', 'no_server_secret'],
  })
  async rotate(@Param('id', { schema: webhookEndpointId }) id: string, @Body({ schema: webhookRotationBodySchema }) body: unknown, @CurrentCaller() caller: Caller) {
    return withSecret(unwrap(await this.rotateSecret.execute(id, body, caller)));
  }
}

function withSecret({ endpoint, secret }: EndpointWithSecret) {
  return { ...toWebhookEndpointView(endpoint), secret };
}
