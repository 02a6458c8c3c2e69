import { SCOPES, timestamp, type Caller } from '@countermand/core/model';
import { Controller, Get, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { csrfTokenOf } from '../access/csrf.ts';
import { CurrentCaller } from '../access/current-caller.decorator.ts';
import { ForAnyCaller } from '../access/route-access.ts';
import { sessionCookieOf } from '../access/session-cookie.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { timestampSchema } from '../schemas/words.ts';

export const ownSessionSchema = z
  .object({
    principal: z.string().describe('Who acts, as requests and events name them.'),
    scopes: z.array(z.enum(SCOPES)),
    accounts: z.union([z.literal('all'), z.array(z.string())]),
    references: z.array(z.string()).nullable().describe('The only orders it sees; null: all of its accounts.'),
    expiresAt: timestampSchema.nullable(),
    csrfToken: z.string().nullable().describe('What a signed-in browser sends as `X-CSRF-Token` with every change; null for keys and embed sessions, which need none.'),
  })
  .meta({ id: 'Session', description: 'Who calls, and what they may do.' });

/** What a page or a program may do with what it sends. */
@ApiTags('sessions')
@ForAnyCaller()
@Controller('v1/session')
export class OwnSessionController {
  @Get()
  @Operation({ id: 'getSession', summary: 'Who calls, and what they may do', answers: ownSessionSchema })
  read(@CurrentCaller() { principal, scopes, accounts, references, expiresAt, via }: Caller, @Req() request: FastifyRequest) {
    const token = via.kind === 'browser' ? sessionCookieOf(request) : undefined;
    return { principal, scopes, accounts, references, expiresAt: expiresAt === null ? null : timestamp(expiresAt), csrfToken: token === undefined ? null : csrfTokenOf(token) };
  }
}
