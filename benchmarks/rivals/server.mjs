/** The provider of the job: answers each POST after `DELAY_MS`, and counts. A process of its own, as a provider is. */
import { createServer } from 'node:http';

const delay = Number(process.env.DELAY_MS ?? 0);
const server = createServer((request, response) => {
  request.resume();
  const answer = () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"cancelled"}');
  if (delay > 0) setTimeout(answer, delay);
  else answer();
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
