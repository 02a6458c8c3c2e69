import { ResolveReferences } from '@countermand/core';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import { Asking, type Asker } from '../access/asking.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { unwrap } from '../problems/unwrap.ts';
import { REFERENCES_BODY_LIMIT_BYTES, referencesRequestSchema, referencesSchema, type References, type ReferencesRequestBody } from './reference.schemas.ts';

@ApiTags('targets')
@Requires('targets:read')
@Controller('v1/references')
export class ReferencesController {
  constructor(private readonly resolveReferences: ResolveReferences) {}

  @Post()
  @HttpCode(200)
  @RouteConfig({ bodyLimit: REFERENCES_BODY_LIMIT_BYTES })
  @Operation({
    id: 'resolveReferences',
    summary: 'Which orders these references mean',
    description: 'Checks each reference and answers its canonical form. Only a merchant number is looked up at its provider; no other order is read, so one that is answered may not exist there.',
    answers: referencesSchema,
    problems: ['malformed_json', 'payload_too_large', 'unsupported_media_type'],
  })
  async resolve(@Body({ schema: referencesRequestSchema }) { references }: ReferencesRequestBody, @Asking() { caller, signal }: Asker): Promise<References> {
    return { items: unwrap(await this.resolveReferences.execute({ references, visibleTo: caller }, signal)) };
  }
}
