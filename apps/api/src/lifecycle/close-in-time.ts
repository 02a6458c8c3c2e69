import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SilentConnections } from './silent-connections.ts';

/** Answers that are on their way get this long, milliseconds. */
const GRACE_MS = 20_000;

/** So often connections are closed whose answer has left meanwhile, milliseconds. */
const LOOK_MS = 50;

/** Closes when the last answer has left; cuts what is open after the grace. `silent` are the connections of its server. */
export async function closeInTime(application: NestFastifyApplication, silent: SilentConnections, graceMs = GRACE_MS): Promise<void> {
  const server = application.getHttpServer();
  const looks = setInterval(() => {
    server.closeIdleConnections();
    silent.close();
  }, LOOK_MS);
  const end = setTimeout(() => server.closeAllConnections(), graceMs);
  try {
    await application.close();
  } finally {
    clearInterval(looks);
    clearTimeout(end);
  }
}
