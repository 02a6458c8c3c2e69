import { TELEMETRY } from '@countermand/core';
import type { Provider } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { DependencyContainer } from 'tsyringe';
import { TraceInterceptor } from './trace.interceptor.ts';

/** Nothing stands in a request's way where nobody watches. */
export function tracingProviders(container: DependencyContainer): Provider[] {
  if (!container.isRegistered(TELEMETRY, true)) return [];
  return [{ provide: APP_INTERCEPTOR, useValue: new TraceInterceptor(container.resolve(TELEMETRY)) }];
}
