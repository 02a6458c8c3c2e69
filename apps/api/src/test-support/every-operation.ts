import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describedOperations } from '../openapi/described-operations.ts';
import { listOperations } from '../pages/operations.ts';
import type { RouteAccess } from '../access/route-access.ts';

/** An operation of the document, to be called. */
export interface CallableOperation {
  readonly id: string;
  readonly method: string;
  /** With `{id}` and the like in it. */
  readonly path: string;
  readonly access: RouteAccess;
}

/** A thing in each place that a path can name. */
export interface Named {
  readonly account: string;
  readonly cancellation: string;
  readonly batch: string;
  readonly key: string;
  readonly endpoint: string;
  /** Of an order, and of whatever else has an id. */
  readonly other: string;
}

/** Every operation that the served document has. */
export async function everyOperation(application: NestFastifyApplication): Promise<readonly CallableOperation[]> {
  const document = (await application.inject('/openapi.json')).json<OpenAPIObject>();
  const described = describedOperations(application);
  return listOperations(document).map(({ id, method, path }) => ({ id, method, path, access: described.get(id)?.access ?? [] }));
}

/** A request of an operation that names these things, in the path and in a body that would be taken. */
export function requestOf({ method, path }: Pick<CallableOperation, 'method' | 'path'>, named: Named, key: string) {
  const values: Readonly<Record<string, string>> = { account: named.account, kind: 'job', id: idOf(path, named) };
  const url = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? named.other);
  const query = path === '/v1/targets' ? `?search=${named.other}` : '';
  const payload = method === 'POST' ? bodyOf(path, named) : method === 'PATCH' ? { description: 'changed' } : undefined;
  return { method: method as 'GET' | 'POST', url: `${url}${query}`, headers: { authorization: `Bearer ${key}`, 'idempotency-key': `${method} ${url}` }, ...(payload && { payload }) };
}

function idOf(path: string, { cancellation, batch, key, endpoint, other }: Named): string {
  const [, , collection] = path.split('/');
  return new Map([['cancellations', cancellation], ['batches', batch], ['keys', key], ['webhook-endpoints', endpoint]]).get(collection ?? '') ?? other;
}

function bodyOf(path: string, { account, other }: Named): object | undefined {
  const reference = `${account}:${other}`;
  switch (path) {
    case '/v1/cancellations':
    case '/v1/previews':
      return { reference };
    case '/v1/references':
      return { references: [reference] };
    case '/v1/batches':
      return { items: [{ reference }] };
    case '/v1/cancellations/{id}/resolve':
      return { as: 'cancelled', note: 'seen' };
    case '/v1/webhook-endpoints/{id}/replay':
      return { delivery: 'whd_0' };
    case '/v1/embed-sessions':
      return { origin: 'https://portal.example', accounts: [account] };
    case '/v1/keys':
      return { name: 'more', scopes: ['admin'], accounts: [account] };
    default:
      return undefined;
  }
}
