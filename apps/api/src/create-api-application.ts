import { CLOCK, LEDGER } from '@countermand/core';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AllowedOrigins } from './access/allowed-origins.ts';
import { CallerFinder } from './access/caller-finder.ts';
import { OwnHost } from './access/own-host.ts';
import type { FindCaller } from './access/require-caller.ts';
import { ApiModule } from './api.module.ts';
import { apiLogger } from './bridge/api-logger.ts';
import { NestLogger } from './bridge/nest-logger.ts';
import { readConsole } from './console-files/read-console.ts';
import { serveConsole } from './console-files/serve-console.ts';
import { ApiDocument } from './openapi/api-document.ts';
import type { ApiSettings } from './options.ts';
import { DEFAULT_RATE_LIMIT } from './rate-limit/rate-limit.ts';
import { RateLimiter } from './rate-limit/rate-limiter.ts';
import { RequestLimits } from './rate-limit/request-limits.ts';
import { createFastifyAdapter } from './transport/fastify-adapter.ts';

/** The API, ready to take requests through `inject()` or a socket, but not listening. Close it when done; the container stays the caller's. Throws `ConfigurationError` where the console is none. */
export async function createApiApplication(settings: ApiSettings): Promise<NestFastifyApplication> {
  const logger = apiLogger(settings);
  const options = { demo: settings.demo ?? false, workerStatus: settings.workerStatus ?? (() => ({ state: 'none' }) as const), metrics: settings.metrics };
  const consoleFiles = settings.console && readConsole(settings.console.directory);
  const module = ApiModule.over({ container: settings.container, logger, options, plainHome: consoleFiles === undefined });
  // Nest has none before the adapter is made, and looks through all its modules when it is asked.
  let found: CallerFinder | undefined;
  const findCaller: FindCaller = (request) => (found ??= application.get<CallerFinder>(CallerFinder)).callerOf(request);
  const limits = new RequestLimits(new RateLimiter(settings.rateLimit ?? DEFAULT_RATE_LIMIT), findCaller);
  const origins = new AllowedOrigins(settings.origins ?? [], settings.container.resolve(LEDGER).reader, settings.container.resolve(CLOCK));
  const own = { host: new OwnHost(settings.host, settings.hosts), origins };
  const adapter = createFastifyAdapter({ own, limits, findCaller, logger, consoleFiles });
  const application: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLogger(logger),
  });
  if (consoleFiles) serveConsole(adapter.getInstance(), consoleFiles);
  application.get(ApiDocument).describe(application);
  await application.init();
  return application;
}
