import type { Logger } from '@countermand/core';
import type { MetricsReader } from '@countermand/host';
import type { DependencyContainer } from 'tsyringe';
import type { RateLimit } from './rate-limit/rate-limit.ts';

/**
 * How the work gets done, as far as this process knows. `running`: a worker of this process does it ·
 * `none`: this process has none, so another one must · `failed`: the worker of this process has died.
 */
export interface WorkerStatus {
  readonly state: 'running' | 'none' | 'failed';
  /** What is wrong, for a person. */
  readonly problem?: string;
}

/** What the API is told beside the container. */
export interface ApiSettings {
  /** The services of the core; belongs to the caller, who disposes of it after the API is closed. */
  readonly container: DependencyContainer;
  /** Where it listens. */
  readonly host: string;
  /** True where other machines may reach it. Default: false. */
  readonly allowRemote?: boolean;
  /** The names it answers to, beside its address and those of this machine. Default: none. */
  readonly hosts?: readonly string[];
  /** Default: the container's own logger. */
  readonly logger?: Logger;
  /** True for the demo: the start page says so. */
  readonly demo?: boolean;
  readonly workerStatus?: () => WorkerStatus;
  /** What `GET /metrics` answers; without it, that there is none. */
  readonly metrics?: MetricsReader | undefined;
  /** Web origins whose pages may call with a key; those of embed sessions need not be named. Default: none. */
  readonly origins?: readonly string[];
  /** What one caller, or one address without a caller, may ask. Default: 600 requests a minute. */
  readonly rateLimit?: RateLimit;
  /** The web console that was built into this directory, an absolute path, is served at `/`. Default: a plain page. */
  readonly console?: { readonly directory: string } | undefined;
}

/** The settings as the pages and probes need them, defaults filled in. */
export interface ApiOptions {
  readonly demo: boolean;
  workerStatus(): WorkerStatus;
  readonly metrics: MetricsReader | undefined;
}

export const API_OPTIONS = Symbol('countermand.api.Options');
export const API_LOGGER = Symbol('countermand.api.Logger');
