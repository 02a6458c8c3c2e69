import { DatabaseSync } from 'node:sqlite';
import { cancellationRequestSchema } from '@countermand/core';
import { fastify } from 'fastify';

/** The least an intake can do, in a process of its own: the same validation and one durable insert; to show a request, one read. */
const database = new DatabaseSync(process.argv[2] ?? '');
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE requests (key TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT');
const insert = database.prepare('INSERT INTO requests VALUES (?, ?)');
const read = database.prepare('SELECT body FROM requests WHERE key = ?');

const server = fastify();
server.post('/v1/cancellations', (request, reply) => {
  const body = cancellationRequestSchema.parse(request.body);
  const id = String(request.headers['idempotency-key']);
  insert.run(id, JSON.stringify(body));
  return reply.code(202).send({ id });
});
server.get<{ Params: { id: string } }>('/v1/cancellations/:id', (request, reply) => {
  const row = read.get(request.params.id);
  return row === undefined ? reply.code(404).send() : reply.send(JSON.parse(String(row['body'])));
});
await server.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ url: `http://127.0.0.1:${String((server.server.address() as { port: number }).port)}` });
process.on('disconnect', () => process.exit());
