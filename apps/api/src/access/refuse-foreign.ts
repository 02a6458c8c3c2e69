import type { FastifyRequest } from 'fastify';
import { problemException } from '../problems/http-problem.ts';
import { isOwnOrigin } from './own-origin.ts';
import type { OwnHost } from './own-host.ts';

/** Throws the problem of a request that a web page elsewhere made a browser send. Nothing of it has been read yet. */
export function refuseForeign(request: FastifyRequest, ownHost: OwnHost): void {
  if (!ownHost.includes(request.headers.host)) {
    throw problemException('foreign_host', 'This server answers on this machine only. Call it as 127.0.0.1, localhost or [::1], through a tunnel if need be.');
  }
  if (!isOwnOrigin(request.headers, request.method)) {
    throw problemException('foreign_origin', 'A web page of another origin made this request. Only pages of this server, and programs, may call it.');
  }
}
