import type { SimulatorReply, StandardReplies } from '@countermand/provider-kit/testing';

const STOREFRONT = '<!doctype html><html lang="en"><title>Page not found</title><h1>Sorry, this page is not here.</h1></html>';
const html = (status: number, body: string): SimulatorReply => ({ status, body, headers: { 'content-type': 'text/html; charset=utf-8' } });

/** Only the throttle's status and Retry-After are published; the other bodies are its framework's usual ones. */
export const NEXT_COMMERCE_REPLIES: Partial<StandardReplies> = {
  unauthorized: { status: 401, body: { detail: 'Invalid token.' }, headers: { 'www-authenticate': 'Bearer' } },
  forbidden: { status: 403, body: { detail: 'You do not have permission to perform this action.' } },
  // A wrong prefix and a missing slash at the end lead into the shop itself.
  notFound: html(404, STOREFRONT),
  methodNotAllowed: { status: 405, body: { detail: 'Method not allowed.' } },
  rateLimited: { status: 429, body: { detail: 'Request was throttled. Expected available in 1 second.' } },
  serverError: html(500, '<h1>Server Error (500)</h1>'),
};

export const NOT_FOUND: SimulatorReply = { status: 404, body: { detail: 'Not found.' } };

export function ok(body: unknown, effect?: () => boolean): SimulatorReply {
  return { status: 200, body, ...(effect && { effect }) };
}

/** A refusal of a whole request. */
export function refusal(detail: string, effect?: () => boolean): SimulatorReply {
  return { status: 400, body: { detail }, ...(effect && { effect }) };
}

/** A refusal of fields: lists of sentences by field. */
export function invalid(field: string, sentence: string): SimulatorReply {
  return { status: 400, body: { [field]: [sentence] } };
}

/** An effect, and whether the record is to say that this very write took effect. */
export function changing(change: () => void, tookEffect: boolean): () => boolean {
  return () => {
    change();
    return tookEffect;
  };
}
