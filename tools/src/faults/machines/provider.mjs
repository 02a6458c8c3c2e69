/**
 * A provider in a process of its own, which keeps the record that the judge believes: `node provider.mjs DELAY_MS`.
 * A read answers the order's status, a write cancels it; each `DELAY_MS` after it arrived. It never refuses for being asked too often: it notes it.
 */
import { createServer } from 'node:http';

const delayMs = Number(process.argv[2]);
const cancelled = new Set();
/** As `Call` of provider-process.ts has it. */
const calls = [];

/** When this process last looked at what has come in: a call that it finds late came at some time since then. */
let looked = performance.now();
const TURN_MS = 2;
setInterval(() => {
  looked = performance.now();
}, 1);

const server = createServer((request, response) => {
  const order = request.url?.split('/')[2] ?? '';
  const kind = request.method === 'GET' ? 'read' : 'write';
  const at = performance.now();
  const call = { at, earliest: at - looked > TURN_MS ? looked : at, order, kind, answered: null };
  calls.push(call);
  request.resume();
  if (kind === 'write') cancelled.add(order);
  const status = cancelled.has(order) ? 'cancelled' : 'active';
  setTimeout(() => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: order, status }), () => {
      call.answered = performance.now();
    });
  }, delayMs);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));

process.on('message', () => process.send({ calls }));
process.on('disconnect', () => process.exit());
