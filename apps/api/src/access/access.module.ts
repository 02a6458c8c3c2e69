import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.ts';
import { CallerFinder } from './caller-finder.ts';
import { CallerWatch } from './caller-watch.ts';

/** Who calls, and whether they may. */
@Global()
@Module({ providers: [CallerFinder, CallerWatch, { provide: APP_GUARD, useClass: AccessGuard }], exports: [CallerFinder, CallerWatch] })
export class AccessModule {}
