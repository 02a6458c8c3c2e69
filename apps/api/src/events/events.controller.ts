import { ListEvents } from '@countermand/core';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { unwrap } from '../problems/unwrap.ts';
import { eventPageSchema } from '../schemas/event.ts';
import { eventsQuerySchema, type EventsQuery } from './event.query.ts';
import { eventPageView } from './event-view.ts';

@ApiTags('events')
@Requires('cancellations:read')
@Controller('v1/events')
export class EventsController {
  constructor(private readonly listEvents: ListEvents) {}

  @Get()
  @Operation({ id: 'listEvents', summary: 'Every change, in order', answers: eventPageSchema, problems: ['events_gone'] })
  async list(@Query({ schema: eventsQuerySchema }) { account, cursor, limit }: EventsQuery) {
    return eventPageView(unwrap(await this.listEvents.execute({ accounts: account, ...(cursor !== undefined && { after: cursor }), limit })));
  }
}
