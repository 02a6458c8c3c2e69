import { Authenticate } from '@countermand/core';
import type { Caller } from '@countermand/core/model';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bearerOf } from './bearer-token.ts';

/** Whoever reaches this server without a key is on this machine, and acts as its user. */
const LOCAL_CALLER: Caller = {
  principal: 'local',
  channel: 'api',
  scopes: ['admin'],
  accounts: 'all',
  references: null,
  origin: null,
  expiresAt: null,
  via: { kind: 'key', id: 'local' },
};

/** The one place that decides who sends a request. */
@Injectable()
export class CallerFinder {
  constructor(private readonly authenticate: Authenticate) {}

  /** Undefined where it brings nothing that holds. Throws `LedgerUnavailableError`. */
  async callerOf(request: FastifyRequest): Promise<Caller | undefined> {
    const bearer = bearerOf(request);
    switch (bearer.kind) {
      case 'token':
        return this.authenticate.execute(bearer.token);
      case 'unusable':
        return undefined;
      case 'none':
        return LOCAL_CALLER;
    }
  }
}
