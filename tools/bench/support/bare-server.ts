import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A provider with nothing behind it, in a process of its own: reads answer "active", writes "cancelled", each after as many
 * milliseconds as the first argument says. It notes when requests arrived, by its own clock, and how many were there at once.
 */
const delayMs = Number(process.argv[2] ?? 0);

let arrivals: number[] = [];
let now = 0;
let most = 0;

const server = createServer((request, response) => {
  arrivals.push(performance.now());
  now++;
  most = Math.max(most, now);
  const id = request.url?.split('/')[2] ?? '';
  const status = request.method === 'GET' ? 'active' : 'cancelled';
  const answer = () => {
    now--;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(`{"id":"${id}","status":"${status}"}`);
  };
  request.resume();
  if (delayMs === 0) answer();
  else setTimeout(answer, delayMs);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));

process.on('message', () => {
  process.send?.({ arrivals, most });
  arrivals = [];
  most = 0;
});
process.on('disconnect', () => process.exit());
