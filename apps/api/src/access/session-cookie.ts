import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'countermand_session';

/** The session token a browser sends. Of two, nobody could say which one this server set: neither counts. */
export function sessionCookieOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const values = pairs.filter((pair) => pair.startsWith(`${NAME}=`)).map((pair) => pair.slice(NAME.length + 1));
  return values.length === 1 ? values[0] : undefined;
}

/** No script reads it, and no other site makes a browser send it. `secure` where the browser came by https, as through a proxy. */
export function setSessionCookie(reply: FastifyReply, token: string, { maxAgeMs, secure }: { readonly maxAgeMs: number; readonly secure: boolean }): void {
  const parts = [`${NAME}=${token}`, 'Path=/', `Max-Age=${Math.floor(maxAgeMs / 1000)}`, 'HttpOnly', 'SameSite=Strict', ...(secure ? ['Secure'] : [])];
  void reply.header('Set-Cookie', parts.join('; '));
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.header('Set-Cookie', `${NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict`);
}
