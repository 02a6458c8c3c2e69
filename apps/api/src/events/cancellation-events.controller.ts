import type { Caller } from '@countermand/core/model';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { cancellationId } from '../schemas/path-parameters.ts';
import { Asked, type AskedEvents } from './asked-events.decorator.ts';
import { EventAnswers } from './event-answers.ts';
import { EVENTS_OPERATION, LAST_EVENT_ID } from './events.operation.ts';
import { eventsOfOneQuerySchema, type EventsOfOneQuery } from './event.query.ts';

@ApiTags('events')
@Requires('cancellations:read')
@Controller('v1/cancellations/:id/events')
export class CancellationEventsController {
  constructor(private readonly events: EventAnswers) {}

  @Get()
  @ApiHeader(LAST_EVENT_ID)
  @Operation({ id: 'listCancellationEvents', summary: 'The changes of one cancellation, in order: a list, or as they happen', ...EVENTS_OPERATION })
  read(@Param('id', { schema: cancellationId }) id: string, @Query({ schema: eventsOfOneQuerySchema }) query: EventsOfOneQuery, @Asked() asked: AskedEvents, @CurrentCaller() caller: Caller) {
    return this.events.answer({ ...query, cancellationId: id, asked, caller });
  }
}
