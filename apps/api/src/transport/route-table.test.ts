import { expect, test } from '@jest/globals';
import { RouteTable } from './route-table.ts';

const table = new RouteTable();
table.add({ url: '/v1/things', method: ['GET', 'HEAD'] });
table.add({ url: '/v1/things', method: 'POST' });
table.add({ url: '/v1/things/:id/events', method: 'GET' });
table.add({ url: '/', method: 'GET' });
table.add({ url: '/files/*', method: 'GET' });

test.each([
  ['/v1/things?x=/v1', ['GET', 'HEAD', 'POST']],
  ['/v1/things/', ['GET', 'HEAD', 'POST']],
  ['/v1/things/7/events', ['GET']],
  ['/', ['GET']],
  ['/files/a.js', ['GET']],
  ['/v1/things/7', []],
  ['/v1', []],
  ['/v1/things//', []],
  ['//v1/things', []],
])('%s has %j', (path, methods) => {
  expect(table.methodsAt(path)).toEqual(methods);
});
