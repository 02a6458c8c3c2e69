import type { Caller } from '@countermand/core/model';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { Asked, type AskedEvents } from './asked-events.decorator.ts';
import { EventAnswers } from './event-answers.ts';
import { EVENTS_OPERATION, LAST_EVENT_ID } from './events.operation.ts';
import { eventsQuerySchema, type EventsQuery } from './event.query.ts';

@ApiTags('events')
@Requires('cancellations:read')
@Controller('v1/events')
export class EventsController {
  constructor(private readonly events: EventAnswers) {}

  @Get()
  @ApiHeader(LAST_EVENT_ID)
  @Operation({ id: 'listEvents', summary: 'Every change that the key may see, in order: a list, or as they happen', ...EVENTS_OPERATION, problems: ['events_gone', ...EVENTS_OPERATION.problems] })
  read(@Query({ schema: eventsQuerySchema }) { account, ...query }: EventsQuery, @Asked() asked: AskedEvents, @CurrentCaller() caller: Caller) {
    return this.events.answer({ ...query, accounts: account, asked, caller });
  }
}
