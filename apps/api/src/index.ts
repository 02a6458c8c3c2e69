/** The HTTP API over a container of the core's services. */
import 'reflect-metadata';
export { createApiApplication } from './create-api-application.ts';
export type { ApiSettings, WorkerStatus } from './options.ts';
export { startApi, type RunningApi, type StartApiOptions } from './start-api.ts';
