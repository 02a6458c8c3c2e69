import type { Scope } from '@countermand/core/model';
import { SetMetadata } from '@nestjs/common';

/** Who may call a route: whoever holds all of these scopes (none: any caller), or everybody. */
export type RouteAccess = readonly Scope[] | 'open';

export const ROUTE_ACCESS = 'countermand:route-access';

/** Only for a caller who holds every one of these scopes. A route that names neither these nor `@Open()` answers nobody. */
export const Requires = (...scopes: readonly [Scope, ...Scope[]]): MethodDecorator & ClassDecorator => SetMetadata(ROUTE_ACCESS, scopes);

/** For everybody, without a key. */
export const Open = (): MethodDecorator & ClassDecorator => SetMetadata(ROUTE_ACCESS, 'open');

/** For everybody who sends a key or a session that holds, whatever its scopes. */
export const ForAnyCaller = (): MethodDecorator & ClassDecorator => SetMetadata(ROUTE_ACCESS, []);
