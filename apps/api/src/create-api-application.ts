import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OwnHost } from './access/own-host.ts';
import { ApiModule } from './api.module.ts';
import { apiLogger } from './bridge/api-logger.ts';
import { NestLogger } from './bridge/nest-logger.ts';
import { ApiDocument } from './openapi/api-document.ts';
import type { ApiSettings } from './options.ts';
import { createFastifyAdapter } from './transport/fastify-adapter.ts';

/** The API, ready to take requests through `inject()` or a socket, but not listening. Close it when done; the container stays the caller's. */
export async function createApiApplication(settings: ApiSettings): Promise<NestFastifyApplication> {
  const logger = apiLogger(settings);
  const options = { demo: settings.demo ?? false, workerStatus: settings.workerStatus ?? (() => ({ state: 'none' }) as const), metrics: settings.metrics };
  const module = ApiModule.over({ container: settings.container, logger, options });
  const application = await NestFactory.create<NestFastifyApplication>(module, createFastifyAdapter(new OwnHost(settings.host), logger), {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLogger(logger),
  });
  application.get(ApiDocument).describe(application);
  await application.init();
  return application;
}
