import { Module } from '@nestjs/common';
import { TargetReadingController } from './target-reading.controller.ts';
import { TargetSearchController } from './target-search.controller.ts';

@Module({ controllers: [TargetReadingController, TargetSearchController] })
export class TargetsModule {}
