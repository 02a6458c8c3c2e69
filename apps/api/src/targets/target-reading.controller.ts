import { ReadTarget, toTargetReadingView, type TargetReadingView } from '@countermand/core';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { Asking, type Asker } from '../access/asking.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { problemException } from '../problems/http-problem.ts';
import { unwrap } from '../problems/unwrap.ts';
import { accountId, targetId, targetKind } from '../schemas/path-parameters.ts';
import { targetReadingSchema } from '../schemas/target-reading.ts';

@ApiTags('targets')
@Requires('targets:read')
@Controller('v1/accounts/:account/targets/:kind')
export class TargetReadingController {
  constructor(private readonly readTarget: ReadTarget) {}

  @Get(':id')
  @Operation({
    id: 'readTarget',
    summary: 'A live snapshot of one target',
    description: 'Reads the provider now, with who it is for and whether it can still be stopped. Nothing of it is stored.',
    answers: targetReadingSchema,
    problems: [
      'invalid_id',
      'invalid_reference',
      'unknown_account',
      'target_not_found',
      'misconfigured',
      'provider_unauthorized',
      'provider_forbidden',
      'provider_rate_limited',
      'provider_unavailable',
    ],
  })
  async read(
    @Param('account', { schema: accountId }) account: string,
    @Param('kind', { schema: targetKind }) kind: string,
    @Param('id', { schema: targetId }) id: string,
    @Asking() { caller, signal }: Asker,
  ): Promise<TargetReadingView> {
    return toTargetReadingView(unwrap(await this.readTarget.execute({ account, target: { kind, id } }, signal, caller)));
  }

  /** An empty id is a wrong id, not a path that does not exist. */
  @Get()
  @ApiExcludeEndpoint()
  withoutId(): never {
    throw problemException('invalid_id', 'The path names no id after the kind.');
  }
}
