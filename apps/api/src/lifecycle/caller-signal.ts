import type { FastifyReply } from 'fastify';

/** Aborts when the caller goes away before its answer was complete. */
export function callerSignal({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
