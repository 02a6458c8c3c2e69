import { container as root, type DependencyContainer } from 'tsyringe';
import { DEFAULT_CORE_SETTINGS, type AccountConfiguration, type CoreSettings } from '../accounts/configuration.ts';
import { AccountDirectory } from '../accounts/account-directory.ts';
import { ProviderDirectory } from '../accounts/provider-directory.ts';
import { SILENT_LOGGER } from '../ports/logger.ts';
import type { LaneLease } from '../ports/lane-store.ts';
import {
  ACCOUNT_CONFIGURATIONS,
  CANCELLATION_PROVIDER,
  CLOCK,
  CONTAINER,
  CORE_SETTINGS,
  HTTP_CLIENT_FACTORY,
  IDS,
  LEDGER,
  LIVENESS,
  LOGGER,
  PROVIDER_READER,
  SECRET_READER,
  WAKER,
} from '../ports/tokens.ts';
import type { CancellationProvider } from '../provider/provider.ts';
import type { SecretSource } from '../provider/settings.ts';
import { EngineServices } from '../engine/engine-services.ts';
import { EveryLane } from '../engine/every-lane.ts';
import { RateBudget } from '../engine/rate-budget.ts';
import { DirectProviderReader } from './direct-provider-reader.ts';
import { FakeClock } from './fake-clock.ts';
import { createFakeProvider, FAKE_PROVIDER_ID, type FakeSettings } from './fake-provider.ts';
import { FakeRemote } from './fake-remote.ts';
import { MemoryLedger } from './memory-ledger.ts';
import { SequentialIds } from './sequential-ids.ts';

export interface TestCore {
  /** A child container of its own: a test may register over anything in it. */
  readonly container: DependencyContainer;
  readonly clock: FakeClock;
  readonly ids: SequentialIds;
  readonly ledger: MemoryLedger;
  readonly remote: FakeRemote;
  /** Holders of leases that LIVENESS calls proven dead. */
  readonly deadHolders: Set<string>;
}

export interface TestCoreParts {
  /** Default: one account `acme` at the fake provider. */
  readonly accounts?: readonly AccountConfiguration[];
  readonly settings?: Partial<CoreSettings>;
  /** Of another core, to play a restart or a second process on the same ledger and the same remote. */
  readonly shared?: Pick<TestCore, 'clock' | 'ids' | 'ledger' | 'remote'>;
  readonly provider?: Partial<CancellationProvider<FakeSettings>>;
}

export function fakeAccount(id: string, settings: Readonly<Record<string, unknown>> = {}, more: Partial<AccountConfiguration> = {}): AccountConfiguration {
  return { id, provider: FAKE_PROVIDER_ID, settings: { token: `token-of-${id}`, ...settings }, ...more };
}

function literalSecret(source: SecretSource): Promise<string> {
  return typeof source === 'string' ? Promise.resolve(source) : Promise.reject(new Error('There is no such secret.'));
}

/** A whole core on fakes, in a container of its own. Resolve use cases and the engine from `container`. */
export function createTestCore(parts: TestCoreParts = {}): TestCore {
  const clock = parts.shared?.clock ?? new FakeClock();
  const ids = parts.shared?.ids ?? new SequentialIds();
  const ledger = parts.shared?.ledger ?? new MemoryLedger(clock);
  const remote = parts.shared?.remote ?? new FakeRemote();
  const deadHolders = new Set<string>();
  const container = root.createChildContainer();
  container.register(CANCELLATION_PROVIDER, { useValue: createFakeProvider(remote, parts.provider) });
  container.register(ACCOUNT_CONFIGURATIONS, { useValue: parts.accounts ?? [fakeAccount('acme')] });
  container.register(CORE_SETTINGS, { useValue: { ...DEFAULT_CORE_SETTINGS, ...parts.settings } });
  container.register(HTTP_CLIENT_FACTORY, {
    useValue: {
      create: () => ({ send: () => Promise.reject(new Error('The fake plugin uses no network.')) }),
      fingerprint: (_id, profile) => Promise.resolve(`credential ${JSON.stringify(profile.credential)}`),
    },
  });
  container.register(LEDGER, { useValue: ledger });
  container.register(CLOCK, { useValue: clock });
  container.register(SECRET_READER, { useValue: { read: literalSecret } });
  container.register(IDS, { useValue: ids });
  container.register(LOGGER, { useValue: SILENT_LOGGER });
  container.register(LIVENESS, {
    useValue: { self: { pid: 1, processStart: '1', bootId: 'test' }, isProvenDead: (lease: LaneLease) => deadHolders.has(lease.holder) },
  });
  container.register(CONTAINER, { useValue: container });
  container.register(PROVIDER_READER, { useClass: DirectProviderReader });
  container.register(WAKER, { useClass: EveryLane });
  container.registerSingleton(ProviderDirectory);
  container.registerSingleton(AccountDirectory);
  container.registerSingleton(RateBudget);
  container.registerSingleton(EngineServices);
  return { container, clock, ids, ledger, remote, deadHolders };
}
