import type { FastifyRequest } from 'fastify';

/** RFC 6750: the scheme in any case, one token. */
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i;

/** What a request says of who sends it: nothing, something that is no bearer token, or the token. */
export type Bearer = { readonly kind: 'none' } | { readonly kind: 'unusable' } | { readonly kind: 'token'; readonly token: string };

/** Reads the one `Authorization` header. Of two, nobody could say which counts: neither does. */
export function bearerOf({ raw }: Pick<FastifyRequest, 'raw'>): Bearer {
  const values = raw.rawHeaders.filter((_value, index, all) => index % 2 === 1 && all[index - 1]?.toLowerCase() === 'authorization');
  if (values.length === 0) return { kind: 'none' };
  const token = values.length === 1 ? BEARER.exec(values[0] ?? '')?.[1] : undefined;
  return token === undefined ? { kind: 'unusable' } : { kind: 'token', token };
}
