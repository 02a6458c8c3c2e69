import { EndSession, MintEmbedSession } from '@countermand/core';
import { timestamp, type Caller } from '@countermand/core/model';
import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { unwrap } from '../problems/unwrap.ts';
import { embedSessionBodySchema, embedSessionSchema, mintedSessionSchema, sessionParts } from './embed-session.schemas.ts';

/** Short sessions for the pages of a host. */
@ApiTags('sessions')
@Requires('cancellations:read')
@Controller('v1/embed-sessions')
export class EmbedSessionsController {
  constructor(
    private readonly mintEmbedSession: MintEmbedSession,
    private readonly endSession: EndSession,
  ) {}

  @Post()
  @HttpCode(201)
  @Operation({
    id: 'mintEmbedSession',
    summary: 'Make a short session for one page of yours',
    description:
      "For a host's backend, which has decided who looks at the page and what they may do. The session never may more than the key; it ends with the key, after at most 15 minutes. A session makes no session.",
    status: 201,
    answer: 'The session, with its token: shown once.',
    answers: mintedSessionSchema,
    problems: ['malformed_json', 'payload_too_large', 'unsupported_media_type'],
  })
  async mint(@Body({ schema: embedSessionBodySchema }) body: unknown, @CurrentCaller() caller: Caller) {
    const { session, token } = unwrap(await this.mintEmbedSession.execute(body, caller));
    return { ...sessionParts(session), token };
  }

  @Delete(':id')
  @ApiParam({ name: 'id', description: 'The id of the session, `ses_` and a ULID.', schema: { type: 'string' } })
  @Operation({
    id: 'endEmbedSession',
    summary: 'End a session before its time',
    description: 'By the key that made it, by an administrator of its accounts, or by the session itself. It is refused within a second. Ending one that has ended changes nothing.',
    answers: embedSessionSchema,
    problems: ['not_found'],
  })
  async end(@Param('id') id: string, @CurrentCaller() caller: Caller) {
    const session = unwrap(await this.endSession.execute(id, caller));
    return { ...sessionParts(session), endedAt: session.revokedAt === null ? null : timestamp(session.revokedAt) };
  }
}
