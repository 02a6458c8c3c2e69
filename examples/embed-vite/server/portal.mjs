import { text } from 'node:stream/consumers';
import { mintSession } from './countermand-session.mjs';
import { ordersOf } from './orders.mjs';
import { pageFiles } from './page-files.mjs';
import { PEOPLE, cookieFor, personOf, signOut } from './sign-in.mjs';

/** @typedef {{ readonly status?: number, readonly headers?: Readonly<Record<string, string>>, readonly body?: string | Buffer }} Answer */

/**
 * Answers every request of the portal.
 * @param {{ readonly countermandUrl: string, readonly token: string, readonly origin: string }} settings
 * @returns {import('node:http').RequestListener}
 */
export function createPortal(settings) {
  const { countermandUrl, origin } = settings;
  const files = pageFiles(new URL('../dist/', import.meta.url));
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ${countermandUrl}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`;

  /**
   * @param {import('node:http').IncomingMessage} request
   * @returns {Promise<Answer>}
   */
  const answer = async (request) => {
    const { method, url: path = '/' } = request;
    const person = personOf(request);
    // Whatever changes or hands out something is a POST of the portal's own pages.
    if (method === 'POST' && request.headers.origin !== origin) return { status: 403, body: 'This comes from another page.' };
    switch (`${method} ${path}`) {
      case 'GET /portal':
        return json({ person: person?.name ?? null, people: PEOPLE.map(({ name }) => name), orders: person ? ordersOf(person) : [], countermandUrl });
      case 'POST /sign-in': {
        const name = await text(request);
        const known = PEOPLE.find((each) => each.name === name);
        return known ? { status: 204, headers: { 'Set-Cookie': cookieFor(known, origin) } } : { status: 401 };
      }
      case 'POST /sign-out':
        signOut(request);
        return { status: 204 };
      case 'POST /countermand-session':
        return person ? { headers: { 'Content-Type': 'application/json' }, body: await mintSession(settings, person) } : { status: 401 };
      default:
        return (method === 'GET' && files.get(path)) || { status: 404 };
    }
  };

  return (request, response) => {
    answer(request)
      .catch(/** @returns {Answer} */ (error) => {
        console.error(error);
        return { status: 502, body: 'The portal could not do that. Its log says why.' };
      })
      .then(({ status = 200, headers = {}, body = '' }) => {
        response.writeHead(status, { 'Content-Security-Policy': policy, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...headers }).end(body);
      });
  };
}

/**
 * @param {unknown} value
 * @returns {Answer}
 */
function json(value) {
  return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}
