import type { SimulatorRoute } from './route.ts';

export type RouteMatch =
  | { readonly kind: 'route'; readonly route: SimulatorRoute; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'other_method' }
  | { readonly kind: 'none' };

export interface Wanted {
  readonly method: string;
  /** Under the base path. */
  readonly path: string;
  readonly body: unknown;
}

/** Finds the route for a request. Earlier routes win. */
export function matchRoute(routes: readonly SimulatorRoute[], { method, path, body }: Wanted): RouteMatch {
  let pathExists = false;
  for (const route of routes) {
    const params = matchPattern(route.pattern, path);
    if (params === undefined) continue;
    if (route.accepts?.(body) === false) continue;
    if (route.method === method) return { kind: 'route', route, params };
    pathExists = true;
  }
  return pathExists ? { kind: 'other_method' } : { kind: 'none' };
}

function matchPattern(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== segment) return undefined;
      continue;
    }
    const value = decoded(segment);
    if (value === undefined || value === '') return undefined;
    params[part.slice(1)] = value;
  }
  return params;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
