import { FindTargets, type TargetPage } from '@countermand/core';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Asking, type Asker } from '../access/asking.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { unwrap } from '../problems/unwrap.ts';
import { foundTargetPageSchema } from '../schemas/found-target.ts';
import { targetSearchQuerySchema, type TargetSearchQuery } from './target-search.query.ts';

@ApiTags('targets')
@Requires('targets:read')
@Controller('v1/targets')
export class TargetSearchController {
  constructor(private readonly findTargets: FindTargets) {}

  @Get()
  @Operation({
    id: 'findTargets',
    summary: 'Find targets by id or merchant number',
    description: 'Asks every account whose provider can search, or the one that is named. Exact matches come first.',
    answers: foundTargetPageSchema,
    problems: ['unknown_account', 'unsupported', 'misconfigured', 'provider_unauthorized', 'provider_forbidden', 'provider_rate_limited', 'provider_unavailable'],
  })
  async find(@Query({ schema: targetSearchQuerySchema }) query: TargetSearchQuery, @Asking() { caller, signal }: Asker): Promise<TargetPage> {
    return unwrap(await this.findTargets.execute({ ...query, visibleTo: caller }, signal));
  }
}
