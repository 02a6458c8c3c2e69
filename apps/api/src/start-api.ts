import { AnyKeyInForce } from '@countermand/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { checkListenAddress, listenError } from './access/listen-address.ts';
import { hostInUrl, isLoopback } from './access/loopback.ts';
import { apiLogger } from './bridge/api-logger.ts';
import { createApiApplication } from './create-api-application.ts';
import { closeInTime } from './lifecycle/close-in-time.ts';
import { SilentConnections } from './lifecycle/silent-connections.ts';
import type { ApiSettings } from './options.ts';

export interface StartApiOptions extends ApiSettings {
  /** 0: any free port. */
  readonly port: number;
}

export interface RunningApi {
  /** Where it listens, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Ends long waits, takes no new connections, and resolves when the last answer has left: after 20 s at the latest, when what is still open is cut. */
  close(): Promise<void>;
}

/** Starts the HTTP API. Throws `ConfigurationError` where it cannot, or must not, listen. */
export async function startApi({ port, ...settings }: StartApiOptions): Promise<RunningApi> {
  const { host, allowRemote = false, container } = settings;
  await checkListenAddress({ host, allowRemote, anyKeyInForce: () => container.resolve(AnyKeyInForce).execute() });
  const application = await createApiApplication(settings);
  const silent = new SilentConnections(application.getHttpServer());
  try {
    await application.listen(port, host);
  } catch (error) {
    await application.close();
    throw listenError(error, host, port);
  }
  const url = `http://${hostInUrl(host)}:${portOf(application) ?? port}`;
  const reach = isLoopback(host) ? 'on this machine only' : 'where other machines reach it, in plain HTTP: TLS is up to what stands in front';
  apiLogger(settings).info(`The API listens, ${reach}. Other host names and other web sites are refused.`, { url });
  return { url, close: () => closeInTime(application, silent) };
}

/** The port the system gave. */
function portOf(application: NestFastifyApplication): number | undefined {
  const address = application.getHttpServer().address();
  return typeof address === 'object' && address !== null ? address.port : undefined;
}
