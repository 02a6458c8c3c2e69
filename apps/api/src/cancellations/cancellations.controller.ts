import { GetCancellation, ListCancellations } from '@countermand/core';
import { toView, type Caller, type CancellationView } from '@countermand/core/model';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Asking, type Asker } from '../access/asking.decorator.ts';
import { CurrentCaller } from '../access/current-caller.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { unwrap } from '../problems/unwrap.ts';
import { cancellationSchema } from '../schemas/cancellation.ts';
import { cancellationId } from '../schemas/path-parameters.ts';
import { pageSchema } from '../schemas/page.ts';
import { cancellationListQuerySchema, waitQuerySchema, type CancellationListQuery, type WaitQuery } from './cancellation.queries.ts';
import { Waiting } from './waiting.ts';

@ApiTags('cancellations')
@Requires('cancellations:read')
@Controller('v1/cancellations')
export class CancellationsController {
  constructor(
    private readonly listCancellations: ListCancellations,
    private readonly getCancellation: GetCancellation,
    private readonly waiting: Waiting,
  ) {}

  @Get()
  @Operation({ id: 'listCancellations', summary: 'Cancellations, newest first', answers: pageSchema(cancellationSchema).meta({ id: 'CancellationPage' }) })
  async list(@Query({ schema: cancellationListQuerySchema }) { state, account, ...query }: CancellationListQuery, @CurrentCaller() caller: Caller) {
    const page = unwrap(await this.listCancellations.execute({ ...query, states: state, accounts: account, visibleTo: caller }));
    return { items: page.items.map((record) => toView(record)), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Operation({
    id: 'getCancellation',
    summary: 'One cancellation',
    description: 'With `wait`, answers when it and its hold have settled, when only a person can go on, or when the time is up.',
    answers: cancellationSchema,
    problems: ['not_found'],
  })
  async get(
    @Param('id', { schema: cancellationId }) id: string,
    @Query({ schema: waitQuerySchema }) { wait }: WaitQuery,
    @Asking() { caller, signal }: Asker,
  ): Promise<CancellationView> {
    return toView(wait === 0 ? unwrap(await this.getCancellation.execute(id, caller)) : await this.waiting.settle(id, { seconds: wait, caller, signal }));
  }
}
