import { Module } from '@nestjs/common';
import { ProvidersController } from './providers.controller.ts';

@Module({ controllers: [ProvidersController] })
export class ProvidersModule {}
