import type { DependencyContainer } from 'tsyringe';
import type { ZodError } from 'zod';
import { messageOf } from '../errors/message-of.ts';
import type { Clock } from '../model/clock.ts';
import { ACCOUNT_CONTEXT, PROVIDER_CONNECTION, PROVIDER_HTTP_CLIENT } from '../ports/tokens.ts';
import type { HttpClientFactory } from '../ports/http-client-factory.ts';
import type { Logger } from '../ports/logger.ts';
import type { AccountContext, CancellationProvider } from '../provider/provider.ts';
import type { UsableAccount } from './account.ts';
import type { AccountConfiguration } from './configuration.ts';
import { checkedConnection, checkedProfile, checkedSettings } from './plugin-parts.ts';

interface Surroundings {
  readonly container: DependencyContainer;
  readonly httpClients: HttpClientFactory;
  readonly clock: Clock;
  readonly logger: Logger;
}

type OpenedAccount = { readonly ok: true; readonly account: UsableAccount } | { readonly ok: false; readonly problem: string };

/** Checks the settings by the provider's own schema and wires the account's child container. A plugin that throws is named. */
export function openAccount(configuration: AccountConfiguration, provider: CancellationProvider, around: Surroundings): OpenedAccount {
  try {
    const checked = checkedSettings(provider, configuration.settings);
    if (!checked.ok) return { ok: false, problem: settingsProblem(checked.error) };
    return { ok: true, account: wire(configuration, provider, checked.settings, around) };
  } catch (error) {
    return { ok: false, problem: `the plugin "${provider.id}" could not open it: ${messageOf(error)}` };
  }
}

function wire(configuration: AccountConfiguration, provider: CancellationProvider, settings: unknown, around: Surroundings): UsableAccount {
  const { id } = configuration;
  const profile = checkedProfile(provider, settings);
  const context: AccountContext<unknown> = { id, settings, profile };
  const container = around.container.createChildContainer();
  container.registerInstance(ACCOUNT_CONTEXT, context);
  container.registerInstance(PROVIDER_HTTP_CLIENT, around.httpClients.create(id, profile));
  container.register(PROVIDER_CONNECTION, {
    useFactory: (scope) =>
      checkedConnection(provider, context, {
        http: scope.resolve(PROVIDER_HTTP_CLIENT),
        clock: around.clock,
        logger: {
          unknownValue: (field, value) =>
            around.logger.warn('The provider answered with a value its plugin does not know.', { account: id, provider: provider.id, field, value }),
        },
      }),
  });
  return {
    usable: true,
    id,
    provider,
    profile,
    origin: { provider: provider.id, baseUrl: profile.baseUrl, store: profile.store },
    connection: container.resolve(PROVIDER_CONNECTION),
    container,
    demo: configuration.demo ?? false,
  };
}

/** The first wrong setting, by its path: `settings.rateLimit.requests: expected number`. */
export function settingsProblem(error: ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'its settings are not valid.';
  return `${['settings', ...issue.path].join('.')}: ${issue.message}`;
}
