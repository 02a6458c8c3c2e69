import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { FailureBook } from './failure-book.ts';
import { failureRuleSchema } from './failures.ts';
import type { SimulatorReply } from './route.ts';
import type { WriteLog } from './write-log.ts';

/** Where other processes, and people, look at the simulator and make it fail. Outside the provider's own paths. */
export const CONTROL_PREFIX = '/_simulator/';

const command = z.union([z.strictObject({ clear: z.literal(true) }), failureRuleSchema]);

/** `GET /_simulator/writes` and `POST /_simulator/failures`. */
export function control(
  incoming: IncomingMessage,
  body: unknown,
  parts: { readonly log: WriteLog; readonly failures: FailureBook },
): SimulatorReply {
  // A web page may be open beside the simulator: JSON from a loopback name only, so that no form and no rebound name gets in.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(incoming.headers.host ?? '')) return { status: 403, body: { message: 'Loopback only.' } };
  const place = `${incoming.method ?? ''} ${(incoming.url ?? '').split('?')[0] ?? ''}`;
  if (place === 'GET /_simulator/writes') return { status: 200, body: parts.log.writes };
  if (place !== 'POST /_simulator/failures') return { status: 404, body: { message: 'GET /_simulator/writes or POST /_simulator/failures.' } };
  if (!(incoming.headers['content-type'] ?? '').startsWith('application/json')) return { status: 415, body: { message: 'JSON only.' } };
  const parsed = command.safeParse(body);
  if (!parsed.success) return { status: 400, body: { message: z.prettifyError(parsed.error) } };
  if ('clear' in parsed.data) parts.failures.clear();
  else parts.failures.add(parsed.data);
  return { status: 200, body: { ok: true } };
}
