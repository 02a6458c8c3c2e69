import { ListEvents } from '@countermand/core';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { unwrap } from '../problems/unwrap.ts';
import { eventPageSchema } from '../schemas/event.ts';
import { cancellationId } from '../schemas/path-parameters.ts';
import { cancellationEventsQuerySchema, type CancellationEventsQuery } from './event.query.ts';
import { eventPageView } from './event-view.ts';

@ApiTags('events')
@Requires('cancellations:read')
@Controller('v1/cancellations/:id/events')
export class CancellationEventsController {
  constructor(private readonly listEvents: ListEvents) {}

  @Get()
  @Operation({ id: 'listCancellationEvents', summary: 'The changes of one cancellation, in order', answers: eventPageSchema, problems: ['not_found'] })
  async list(@Param('id', { schema: cancellationId }) id: string, @Query({ schema: cancellationEventsQuerySchema }) { cursor, limit }: CancellationEventsQuery) {
    return eventPageView(unwrap(await this.listEvents.execute({ cancellationId: id, ...(cursor !== undefined && { after: cursor }), limit })));
  }
}
