import type { ProviderRequest } from '@countermand/core/provider';
import { PluginContractError } from '../errors/plugin-contract-error.ts';

/**
 * The path and query of a request under the account's base path. Whatever the segments hold, the result stays there:
 * a segment that could climb out, or vanish, is the plugin's bug and throws before anything is sent.
 */
export function requestPath(basePath: string, request: Pick<ProviderRequest, 'path' | 'trailingSlash' | 'query'>): string {
  const path = [basePath, ...request.path.map(encodeSegment)].join('/') + (request.trailingSlash ? '/' : '');
  const url = new URL(path === '' ? '/' : path, 'https://base.invalid');
  if (url.host !== 'base.invalid' || (path !== '' && url.pathname !== path)) {
    throw new PluginContractError('A request path does not stay where it was put.');
  }
  return url.pathname + queryText(request.query);
}

function encodeSegment(segment: string): string {
  if (segment === '' || segment === '.' || segment === '..') throw new PluginContractError(`A request path holds the segment "${segment}".`);
  if (/\p{Cc}/u.test(segment)) throw new PluginContractError('A request path holds a control character.');
  if (!segment.isWellFormed()) throw new PluginContractError('A request path holds half a character.');
  return encodeURIComponent(segment);
}

function queryText(query: ProviderRequest['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [String(value)]) parameters.append(name, one);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Whether a link the provider gave, such as `next`, leads to the account's own host and path.
 * Any other one is not followed: the account's credentials would go with it.
 */
export function isUnder(baseUrl: string, link: string): boolean {
  if (!URL.canParse(baseUrl) || !URL.canParse(link)) return false;
  const base = new URL(baseUrl);
  const url = new URL(link);
  const basePath = base.pathname.replace(/\/+$/, '');
  // An encoded slash or dot is a path of its own to one server and a way out to the next.
  const isPlain = url.username === '' && url.password === '' && !/%2f|%5c|%2e/i.test(url.pathname) && !/\p{Cc}/u.test(link);
  return isPlain && url.origin === base.origin && (url.pathname === basePath || url.pathname.startsWith(`${basePath}/`));
}
