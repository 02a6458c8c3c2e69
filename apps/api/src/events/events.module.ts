import { Module } from '@nestjs/common';
import { CancellationEventsController } from './cancellation-events.controller.ts';
import { EventsController } from './events.controller.ts';

@Module({ controllers: [EventsController, CancellationEventsController] })
export class EventsModule {}
