import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import type { DependencyContainer, InjectionToken } from 'tsyringe';

/**
 * Publishes services of the core to Nest under their own tokens. The container makes them; Nest resolves each once
 * and injects it. The container belongs to whoever made it and is not disposed of here.
 */
@Module({})
export class CoreServicesModule {
  static publish(container: DependencyContainer, tokens: readonly (InjectionToken & FactoryProvider['provide'])[]): DynamicModule {
    const providers = tokens.map((token): FactoryProvider => ({ provide: token, useFactory: () => container.resolve<unknown>(token) }));
    return { module: CoreServicesModule, global: true, providers, exports: [...tokens] };
  }
}
