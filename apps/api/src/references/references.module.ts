import { Module } from '@nestjs/common';
import { ReferencesController } from './references.controller.ts';

@Module({ controllers: [ReferencesController] })
export class ReferencesModule {}
