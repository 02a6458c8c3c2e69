import { CreateAccessKey, GetAccessKey, ListAccessKeys, RevokeAccessKey } from '@countermand/core';
import { toAccessKeyView, type AccessKeyView, type Caller } from '@countermand/core/model';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { CurrentCaller } from '../access/current-caller.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { emptyBodySchema } from '../cancellations/decision.schemas.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { unwrap } from '../problems/unwrap.ts';
import { keyId } from '../schemas/path-parameters.ts';
import { createdKeySchema, keyRequestSchema, keySchema } from './key.schemas.ts';

/** Who may call, for those who may say so. */
@ApiTags('keys')
@Requires('admin')
@Controller('v1/keys')
export class KeysController {
  constructor(
    private readonly createAccessKey: CreateAccessKey,
    private readonly listAccessKeys: ListAccessKeys,
    private readonly getAccessKey: GetAccessKey,
    private readonly revokeAccessKey: RevokeAccessKey,
  ) {}

  @Post()
  @HttpCode(201)
  @Operation({
    id: 'createKey',
    summary: 'Make a key',
    description: 'It may do at most what the key who asks may do, in at most its accounts, and not for longer.',
    status: 201,
    answer: 'The key, with its `secret`: shown once.',
    answers: createdKeySchema,
    headers: { Location: { description: 'Where the key is.' } },
    problems: ['malformed_json', 'payload_too_large', 'unsupported_media_type'],
  })
  async create(@Body({ schema: keyRequestSchema }) body: unknown, @CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<AccessKeyView & { secret: string }> {
    const { key, secret } = unwrap(await this.createAccessKey.execute(body, caller));
    void reply.header('Location', `/v1/keys/${key.id}`);
    return { ...toAccessKeyView(key), secret };
  }

  @Get()
  @Operation({ id: 'listKeys', summary: 'All keys, newest first', description: 'Also those that were revoked or have expired. None that may use more accounts than the key who asks.', answers: z.object({ items: z.array(keySchema) }) })
  async list(@CurrentCaller() caller: Caller): Promise<{ items: readonly AccessKeyView[] }> {
    return { items: (await this.listAccessKeys.execute(caller)).map(toAccessKeyView) };
  }

  @Get(':id')
  @Operation({ id: 'getKey', summary: 'One key', answers: keySchema, problems: ['not_found'] })
  async get(@Param('id', { schema: keyId }) id: string, @CurrentCaller() caller: Caller): Promise<AccessKeyView> {
    return toAccessKeyView(unwrap(await this.getAccessKey.execute(id, caller)));
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @ApiBody({ required: false })
  @Operation({
    id: 'revokeKey',
    summary: 'End a key',
    description: 'It is refused within a second, and so are the sessions that it made. Repeating it changes nothing.',
    answers: keySchema,
    problems: ['not_found', 'malformed_json', 'payload_too_large', 'unsupported_media_type'],
  })
  async revoke(@Param('id', { schema: keyId }) id: string, @Body({ schema: emptyBodySchema }) _body: unknown, @CurrentCaller() caller: Caller): Promise<AccessKeyView> {
    return toAccessKeyView(unwrap(await this.revokeAccessKey.execute(id, caller)));
  }
}
