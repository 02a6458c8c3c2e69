import { Module } from '@nestjs/common';
import { BatchEventsController } from './batch-events.controller.ts';
import { CancellationEventsController } from './cancellation-events.controller.ts';
import { EventAnswers } from './event-answers.ts';
import { EventStreams } from './event-streams.ts';
import { EventsController } from './events.controller.ts';

@Module({ controllers: [EventsController, CancellationEventsController, BatchEventsController], providers: [EventAnswers, EventStreams] })
export class EventsModule {}
