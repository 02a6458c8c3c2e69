import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCOUNT_CONFIGURATIONS, CANCELLATION_PROVIDER, LaneWorker, LEDGER, MakeSignInCode, signInLink, type AccessKeyRequest, type AccountConfiguration, type Ledger, type Logger } from '@countermand/core';
import { loadConfiguration, openHost } from '@countermand/host';
import { afterEach } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DependencyContainer } from 'tsyringe';
import { createApiApplication, startApi, type ApiSettings, type RunningApi } from '../index.ts';
import { rememberKey, sendKey } from './default-key.ts';
import { expectDocumented, watchAnswers, watchSockets } from './documented-answers.ts';
import { makeKey } from './make-key.ts';
import { quickFolder } from './quick-folder.ts';
import { ScriptedProvider } from './scripted-provider.ts';

const cleanUps: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  await expectDocumented();
});

export interface TestApiOptions extends Partial<Omit<ApiSettings, 'container'>> {
  readonly accounts?: readonly AccountConfiguration[];
  readonly undoWindowSeconds?: number;
  /** Where the ledger is; default: an SQLite file. */
  readonly ledger?: string;
  /** Variables that say where spans go. */
  readonly telemetry?: NodeJS.ProcessEnv;
  /** Registered last. */
  readonly override?: (container: DependencyContainer) => void;
}

export interface TestApi {
  readonly provider: ScriptedProvider;
  readonly container: DependencyContainer;
  /** What was logged, a line each. */
  readonly log: readonly string[];
  /** A ledger of its own on the same database, as another process would have. */
  anotherLedger(): Promise<Ledger>;
  /** Runs after the test, before everything opened earlier is closed. */
  closeLater(cleanUp: () => unknown): void;
  /** Lets the work be done. */
  startWorker(): void;
  /** A key that may do everything in all accounts: what is sent where a call names no other. */
  readonly adminKey: string;
  /** Makes a key; default: `admin`, all accounts. Answers the key itself. */
  keyFor(request: Partial<AccessKeyRequest>): Promise<string>;
  /** Its `inject()` sends `key` unless the call has an `authorization` of its own; default: the admin key; null: none. */
  application(key?: string | null): Promise<NestFastifyApplication>;
  /** `rawRequest` sends the admin key to it. */
  listen(): Promise<ListeningApi>;
}

export interface ListeningApi extends RunningApi {
  /** What `countermand sign-in` prints for it. */
  signInLink(user: string): Promise<string>;
}

/**
 * The real host on SQLite in a folder of its own. Its one account is of a provider that is registered
 * in the container and known nowhere else. Everything is closed after the test.
 */
export async function openTestApi({ accounts, undoWindowSeconds = 0, ledger, override, telemetry, ...settings }: TestApiOptions = {}): Promise<TestApi> {
  const folder = quickFolder();
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'countermand.config.json');
  writeFileSync(file, JSON.stringify({ undoWindowSeconds, ...(ledger !== undefined && { ledger }) }));
  const configuration = loadConfiguration({ file, environment: {} });
  const provider = new ScriptedProvider();
  const log: string[] = [];
  const host = await openHost({
    configuration,
    environment: telemetry ?? {},
    metrics: true,
    logger: keepingLogger(log),
    override: (container) => {
      container.registerInstance(CANCELLATION_PROVIDER, provider);
      container.registerInstance(ACCOUNT_CONFIGURATIONS, accounts ?? [{ id: 'shop', provider: 'scripted', settings: {} }]);
      override?.(container);
    },
  });
  cleanUps.push(() => host.close());
  const { container } = host;
  const api = { host: '127.0.0.1', container, metrics: host.metrics, ...settings };
  const keyFor = async (request: Partial<AccessKeyRequest>) => (await makeKey(container, request)).secret;
  const adminKey = await keyFor({});
  return {
    provider,
    container,
    log,
    anotherLedger: async () => {
      const other = await openHost({ configuration, environment: {} });
      cleanUps.push(() => other.close());
      return other.container.resolve(LEDGER);
    },
    closeLater: (cleanUp) => void cleanUps.push(cleanUp),
    startWorker: () => {
      const worker = container.resolve(LaneWorker);
      worker.start({ claim: 'all' });
      cleanUps.push(() => worker.stop(1000));
    },
    adminKey,
    keyFor,
    application: async (key = adminKey) => sendKey(watchAnswers(closedLater(await createApiApplication(api))), key),
    listen: async () => {
      const running = rememberKey(closedLater(watchSockets(await startApi({ ...api, port: 0 }))), adminKey);
      return { ...running, signInLink: async (user) => signInLink(running.url, (await container.resolve(MakeSignInCode).execute(user)).code) };
    },
  };
}

function closedLater<Closable extends { close(): Promise<unknown> }>(closable: Closable): Closable {
  cleanUps.push(() => closable.close());
  return closable;
}

function keepingLogger(log: string[]): Logger {
  const keep = (message: string, fields?: object) => void log.push(JSON.stringify({ message, ...fields }));
  return { debug: keep, info: keep, warn: keep, error: keep };
}
