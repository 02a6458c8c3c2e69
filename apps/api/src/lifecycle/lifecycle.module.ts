import { Global, Module } from '@nestjs/common';
import { Closing } from './closing.ts';

@Global()
@Module({ providers: [Closing], exports: [Closing] })
export class LifecycleModule {}
