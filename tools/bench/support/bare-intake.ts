import { DatabaseSync } from 'node:sqlite';
import { cancellationRequestSchema } from '@countermand/core';
import { fastify } from 'fastify';

/** The least an intake can do, in a process of its own: the same validation, and one durable insert. */
const database = new DatabaseSync(process.argv[2] ?? '');
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE requests (key TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT');
const insert = database.prepare('INSERT INTO requests VALUES (?, ?)');

const server = fastify();
server.post('/v1/cancellations', (request, reply) => {
  const body = cancellationRequestSchema.parse(request.body);
  insert.run(String(request.headers['idempotency-key']), JSON.stringify(body));
  return reply.code(202).send({ accepted: true });
});
await server.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ url: `http://127.0.0.1:${String((server.server.address() as { port: number }).port)}` });
process.on('disconnect', () => process.exit());
