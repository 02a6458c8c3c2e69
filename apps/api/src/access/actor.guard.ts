import type { Actor } from '@countermand/core/model';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts; set by the guard before any controller runs. */
    actor?: Actor;
  }
}

/** There are no keys yet: whoever reaches this server is on this machine, and acts as its user. */
const LOCAL_ACTOR: Actor = { principal: 'local', channel: 'api' };

/** Says who acts. */
@Injectable()
export class ActorGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    context.switchToHttp().getRequest<FastifyRequest>().actor = LOCAL_ACTOR;
    return true;
  }
}
