import type { RouteOptions } from 'fastify';

interface Route {
  readonly segments: readonly string[];
  readonly methods: readonly string[];
}

/** Which methods a path has, so that the wrong method is told from the wrong path. */
export class RouteTable {
  readonly #routes: Route[] = [];

  add({ url, method }: Pick<RouteOptions, 'url' | 'method'>): void {
    this.#routes.push({ segments: segmentsOf(url), methods: [method].flat() });
  }

  /** Sorted and without repetition; empty when nothing is at the path. */
  methodsAt(path: string): readonly string[] {
    const asked = segmentsOf(path);
    const methods = this.#routes.filter((route) => matches(route.segments, asked)).flatMap((route) => route.methods);
    return [...new Set(methods)].sort();
  }
}

/** One slash at the end makes no difference, as to the router; more of them do. */
function segmentsOf(path: string): readonly string[] {
  return (path.split('?', 1)[0] ?? '').replace(/(?<=.)\/$/, '').split('/');
}

function matches(pattern: readonly string[], asked: readonly string[]): boolean {
  return pattern.length === asked.length && pattern.every((segment, index) => segment.startsWith(':') || segment === '*' || segment === asked[index]);
}
