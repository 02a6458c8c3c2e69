import 'reflect-metadata';
import { SILENT_LOGGER } from '@countermand/core';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { container } from 'tsyringe';
import { ApiModule } from './api.module.ts';
import { createDocument } from './openapi/document.ts';

/** The OpenAPI document without a server, a ledger or a configuration: for what is made from it, such as the client's types. */
export async function describeApi(): Promise<OpenAPIObject> {
  const options = { demo: false, workerStatus: () => ({ state: 'none' }) as const, metrics: undefined };
  const module = ApiModule.over({ container: container.createChildContainer(), logger: SILENT_LOGGER, options, plainHome: true });
  // A preview makes no instance of anything, so that nothing has to be there.
  const application = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { preview: true, abortOnError: false, logger: false });
  return createDocument(application);
}
