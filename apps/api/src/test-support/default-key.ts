import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import type { RunningApi } from '../index.ts';

const keys = new Map<string, string>();

/** From now on `rawRequest` sends this key to this server. */
export function rememberKey(running: RunningApi, key: string): RunningApi {
  keys.set(new URL(running.url).origin, key);
  return running;
}

export function keyOf(url: string): string | undefined {
  return keys.get(new URL(url).origin);
}

/** From now on `inject()` sends this key where a call has no `authorization` of its own. */
export function sendKey(application: NestFastifyApplication, key: string | null): NestFastifyApplication {
  if (key === null) return application;
  const inject = application.inject.bind(application);
  const withKey = (asked: InjectOptions | string) => {
    const options = typeof asked === 'string' ? { url: asked } : asked;
    return inject({ ...options, headers: { authorization: `Bearer ${key}`, ...options.headers } });
  };
  return new Proxy(application, {
    get(target, name) {
      const value: unknown = name === 'inject' ? withKey : Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
