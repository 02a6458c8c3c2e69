import { mayUse, type Caller } from '@countermand/core/model';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { problemException } from '../problems/http-problem.ts';
import { NOTHING_HERE } from '../problems/problem-of.ts';
import { checkSessionUse } from './check-session-use.ts';
import { CallerFinder } from './caller-finder.ts';
import { unauthorized } from './require-caller.ts';
import { ROUTE_ACCESS, type RouteAccess } from './route-access.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; set by the guard before any controller runs. Undefined on open routes. */
    caller?: Caller;
  }
}

/** Lets nobody pass who may not use the route, and says who does. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerFinder,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [context.getHandler(), context.getClass()]);
    if (access === 'open') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = await this.callers.callerOf(request);
    if (caller === undefined) throw unauthorized();
    request.caller = caller;
    if (access === undefined) throw new Error('A route says neither who may call it nor that everybody may.');
    checkSessionUse(caller, request);
    if (!access.every((scope) => mayUse(caller, scope))) throw problemException('not_found', NOTHING_HERE);
    return true;
  }
}
