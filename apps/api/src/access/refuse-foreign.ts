import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemException } from '../problems/http-problem.ts';
import type { AllowedOrigins } from './allowed-origins.ts';
import { allowOrigin, crossOriginOf } from './cross-origin.ts';
import { isOwnOrigin } from './own-origin.ts';
import type { OwnHost } from './own-host.ts';

/** To which names this server answers, and whose pages it lets in. */
export interface Own {
  readonly host: OwnHost;
  readonly origins: AllowedOrigins;
}

/** Throws the problem of a request that a web page elsewhere made a browser send. Nothing of it has been read yet. */
export async function refuseForeign(request: FastifyRequest, reply: FastifyReply, own: Own): Promise<void> {
  if (!own.host.includes(request.headers.host)) {
    throw problemException('foreign_host', 'This server does not answer to this name. On this machine call it as 127.0.0.1, localhost or [::1]; further names are those of server.hosts in the configuration.');
  }
  if (isOwnOrigin(request.headers, request.method)) return;
  const origin = await crossOriginOf(request, own.origins);
  if (origin === undefined) {
    throw problemException(
      'foreign_origin',
      'A web page of another origin made this request. Only programs, pages of this server, those an embed session was made for and those of server.origins in the configuration may call it.',
    );
  }
  allowOrigin(reply, origin);
}
