import { Module } from '@nestjs/common';
import { CancellationsController } from './cancellations.controller.ts';
import { DecisionsController } from './decisions.controller.ts';
import { FileCancellationController } from './file-cancellation.controller.ts';
import { Waiting } from './waiting.ts';

@Module({ controllers: [FileCancellationController, CancellationsController, DecisionsController], providers: [Waiting] })
export class CancellationsModule {}
