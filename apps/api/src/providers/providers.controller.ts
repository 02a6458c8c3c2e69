import { ListProviders, type ProviderSummary } from '@countermand/core';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as z from 'zod';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { providerSchema } from '../schemas/provider.ts';

@ApiTags('providers')
@Requires('targets:read')
@Controller('v1/providers')
export class ProvidersController {
  constructor(private readonly listProviders: ListProviders) {}

  @Get()
  @Operation({ id: 'listProviders', summary: 'The plugins with their capabilities', answers: z.object({ items: z.array(providerSchema) }) })
  list(): { items: readonly ProviderSummary[] } {
    return { items: this.listProviders.execute() };
  }
}
