import { ListAccounts, type AccountSummary } from '@countermand/core';
import type { Caller } from '@countermand/core/model';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as z from 'zod';
import { CurrentCaller } from '../access/current-caller.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { accountSchema } from '../schemas/account.ts';

@ApiTags('accounts')
@Requires('targets:read')
@Controller('v1/accounts')
export class AccountsController {
  constructor(private readonly listAccounts: ListAccounts) {}

  @Get()
  @Operation({ id: 'listAccounts', summary: 'The configured accounts with budget and health', answers: z.object({ items: z.array(accountSchema) }) })
  async list(@CurrentCaller() caller: Caller): Promise<{ items: readonly AccountSummary[] }> {
    return { items: await this.listAccounts.execute(caller) };
  }
}
