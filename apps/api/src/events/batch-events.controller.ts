import type { Caller } from '@countermand/core/model';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { batchId } from '../schemas/path-parameters.ts';
import { Asked, type AskedEvents } from './asked-events.decorator.ts';
import { EventAnswers } from './event-answers.ts';
import { EVENTS_OPERATION, LAST_EVENT_ID } from './events.operation.ts';
import { eventsOfOneQuerySchema, type EventsOfOneQuery } from './event.query.ts';

@ApiTags('events')
@Requires('cancellations:read')
@Controller('v1/batches/:id/events')
export class BatchEventsController {
  constructor(private readonly events: EventAnswers) {}

  @Get()
  @ApiHeader(LAST_EVENT_ID)
  @Operation({ id: 'listBatchEvents', summary: 'The changes of a batch and of the cancellations that it filed or joined, in order: a list, or as they happen', ...EVENTS_OPERATION })
  read(@Param('id', { schema: batchId }) id: string, @Query({ schema: eventsOfOneQuerySchema }) query: EventsOfOneQuery, @Asked() asked: AskedEvents, @CurrentCaller() caller: Caller) {
    return this.events.answer({ ...query, batchId: id, asked, caller });
  }
}
