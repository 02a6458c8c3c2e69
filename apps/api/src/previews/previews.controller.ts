import { PreviewCancellations, type ReferenceInput } from '@countermand/core';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Asking, type Asker } from '../access/asking.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { unwrap } from '../problems/unwrap.ts';
import { previewRequestSchema, previewsSchema, type PreviewRequestBody, type Previews } from './preview.schemas.ts';

@ApiTags('previews')
@Requires('targets:read')
@Controller('v1/previews')
export class PreviewsController {
  constructor(private readonly previewCancellations: PreviewCancellations) {}

  @Post()
  @HttpCode(200)
  @Operation({
    id: 'previewCancellations',
    summary: 'What stopping these orders would do',
    description: 'Reads the orders and names each effect. Nothing is filed and nothing is changed; what is wrong with one order is told beside it.',
    answers: previewsSchema,
    problems: ['malformed_json', 'payload_too_large', 'unsupported_media_type'],
  })
  async preview(@Body({ schema: previewRequestSchema }) body: PreviewRequestBody, @Asking() { caller, signal }: Asker): Promise<Previews> {
    const { options, reason } = body;
    return { items: unwrap(await this.previewCancellations.execute({ references: referencesOf(body), options, reason, visibleTo: caller }, signal)) };
  }
}

function referencesOf({ references, reference, account, target }: PreviewRequestBody): readonly ReferenceInput[] {
  if (references !== undefined) return references;
  if (reference !== undefined) return [reference];
  return account === undefined || target === undefined ? [] : [{ account, target }];
}
