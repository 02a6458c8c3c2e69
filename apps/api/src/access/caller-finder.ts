import { Authenticate } from '@countermand/core';
import type { Caller } from '@countermand/core/model';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bearerOf } from './bearer-token.ts';
import { isOwnOrigin } from './own-origin.ts';
import { sessionCookieOf } from './session-cookie.ts';

/** The one place that decides who sends a request. */
@Injectable()
export class CallerFinder {
  constructor(private readonly authenticate: Authenticate) {}

  /** Undefined where it brings nothing that holds. Throws `LedgerUnavailableError`. */
  async callerOf(request: FastifyRequest): Promise<Caller | undefined> {
    const bearer = bearerOf(request);
    switch (bearer.kind) {
      case 'token':
        return this.#notBrowser(await this.authenticate.execute(bearer.token));
      case 'unusable':
        return undefined;
      case 'none':
        return this.signedIn(request);
    }
  }

  /** Whom the browser is signed in for, by its cookie; only where no other page made it send the cookie. */
  async signedIn(request: FastifyRequest): Promise<Caller | undefined> {
    const token = sessionCookieOf(request);
    if (token === undefined || !isOwnOrigin(request.headers, request.method)) return undefined;
    const caller = await this.authenticate.execute(token);
    return caller?.via.kind === 'browser' ? caller : undefined;
  }

  /** What a browser keeps in its cookie is good for nothing else. */
  #notBrowser(caller: Caller | undefined): Caller | undefined {
    return caller?.via.kind === 'browser' ? undefined : caller;
  }
}
