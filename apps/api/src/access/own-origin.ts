import type { IncomingHttpHeaders } from 'node:http';

const SAME_SITE_ENOUGH = new Set(['same-origin', 'none']);

/**
 * True unless a browser says that another web page made the request. Programs send none of these headers.
 * `Origin` tells of posts and scripted reads; `Sec-Fetch-Site` also of an image or a frame that points here.
 * A link that a person follows to a page is let through: it shows, and changes nothing.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, method: string): boolean {
  if (headers.origin !== undefined && originHost(headers.origin) !== headers.host?.toLowerCase()) return false;
  const site = headers['sec-fetch-site'];
  if (site === undefined || SAME_SITE_ENOUGH.has(String(site))) return true;
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document' && (method === 'GET' || method === 'HEAD');
}

/** `host[:port]` of a web origin; undefined for `null` and whatever else is no http origin. */
function originHost(origin: string): string | undefined {
  const match = /^https?:\/\/([^/?#@]+)$/.exec(origin.toLowerCase());
  return match?.[1];
}
