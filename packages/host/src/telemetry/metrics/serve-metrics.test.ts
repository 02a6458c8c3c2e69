import { request } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { serveMetrics, type ServedMetrics } from './serve-metrics.ts';

const METRICS = { contentType: 'text/plain; version=0.0.4; charset=utf-8', read: () => Promise.resolve('a 1\n') };

let served: ServedMetrics | undefined;
afterEach(() => served?.close());

function statusOf(url: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, options, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('a worker without an API is read all the same, by this machine', async () => {
  served = await serveMetrics(METRICS, { port: 0 });
  expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);
  const answer = await fetch(served.url);
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, METRICS.contentType, 'a 1\n']);
});

test('nothing else is there, and no web page reads it under a name of its own', async () => {
  served = await serveMetrics(METRICS, { port: 0 });
  expect(await statusOf(served.url.replace('/metrics', '/'))).toBe(404);
  expect(await statusOf(served.url, { method: 'POST' })).toBe(405);
  expect(await statusOf(served.url, { headers: { host: 'rebound.example' } })).toBe(421);
  expect(await statusOf(served.url, { headers: { host: 'localhost:1' } })).toBe(200);
});

test('a port that is taken is a clear error', async () => {
  served = await serveMetrics(METRICS, { port: 0 });
  const port = Number(new URL(served.url).port);
  await expect(serveMetrics(METRICS, { port })).rejects.toThrow(/cannot be served at 127\.0\.0\.1, port \d+: .*EADDRINUSE.*--metrics-port/);
});
