import type { Logger } from '@countermand/core';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import type { DependencyContainer } from 'tsyringe';
import { AccessModule } from './access/access.module.ts';
import { AccountsModule } from './accounts/accounts.module.ts';
import { BatchesModule } from './batches/batches.module.ts';
import { CoreServicesModule } from './bridge/core-services.module.ts';
import { PUBLISHED_SERVICES } from './bridge/published-services.ts';
import { CancellationsModule } from './cancellations/cancellations.module.ts';
import { EventsModule } from './events/events.module.ts';
import { HealthModule } from './health/health.module.ts';
import { MetricsModule } from './metrics/metrics.module.ts';
import { KeysModule } from './keys/keys.module.ts';
import { LifecycleModule } from './lifecycle/lifecycle.module.ts';
import { NotificationsModule } from './notifications/notifications.module.ts';
import { OpenapiModule } from './openapi/openapi.module.ts';
import { API_LOGGER, API_OPTIONS, type ApiOptions } from './options.ts';
import { HomeModule } from './pages/home.module.ts';
import { PreviewsModule } from './previews/previews.module.ts';
import { ProblemFilter } from './problems/problem.filter.ts';
import { ValidationPipe } from './problems/validation.pipe.ts';
import { ProvidersModule } from './providers/providers.module.ts';
import { ReferencesModule } from './references/references.module.ts';
import { SessionsModule } from './sessions/sessions.module.ts';
import { tracingProviders } from './tracing/tracing-providers.ts';
import { TargetsModule } from './targets/targets.module.ts';
import { WebhooksModule } from './webhooks/webhooks.module.ts';

export interface ApiModuleParts {
  readonly container: DependencyContainer;
  readonly logger: Logger;
  readonly options: ApiOptions;
  /** Whether `/` is the plain page: where the web console is served, it is not. */
  readonly plainHome: boolean;
}

const TOPICS = [ProvidersModule, AccountsModule, NotificationsModule, TargetsModule, ReferencesModule, PreviewsModule, CancellationsModule, BatchesModule, EventsModule, HealthModule, MetricsModule, OpenapiModule, KeysModule, SessionsModule, WebhooksModule];

/** The whole API over one container. */
@Global()
@Module({})
export class ApiModule {
  static over({ container, logger, options, plainHome }: ApiModuleParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [CoreServicesModule.publish(container, PUBLISHED_SERVICES), AccessModule, LifecycleModule, ...TOPICS, ...(plainHome ? [HomeModule] : [])],
      providers: [
        { provide: API_LOGGER, useValue: logger },
        { provide: API_OPTIONS, useValue: options },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: ValidationPipe },
        ...tracingProviders(container),
      ],
      exports: [API_LOGGER, API_OPTIONS],
    };
  }
}
