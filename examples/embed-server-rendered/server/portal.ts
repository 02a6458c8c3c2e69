import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { mintSession, type PortalSettings } from './countermand-session.ts';
import { plainDocument, renderedDocument, signInDocument } from './documents.tsx';
import { dataFor } from './orders.ts';
import { PEOPLE, cookieFor, personOf } from './sign-in.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** The built files, by path: what is not named here cannot be asked for. */
const FILES: Readonly<Record<string, string>> = { '/hydrate.js': 'text/javascript', '/element.js': 'text/javascript', '/styles.css': 'text/css' };

/** Answers every request of the portal. */
export function createPortal(settings: PortalSettings): RequestListener {
  const { countermandUrl, origin } = settings;
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ${countermandUrl}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'`;

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { method, url: path = '/' } = request;
    const person = personOf(request);
    // Whatever changes or hands out something is a POST of the portal's own pages.
    if (method === 'POST' && request.headers.origin !== origin) return { status: 403, body: 'This comes from another page.' };
    switch (`${method} ${path}`) {
      case 'GET /':
        return html(person ? renderedDocument(dataFor(person, countermandUrl)) : signInDocument());
      case 'GET /plain':
        return html(person ? plainDocument(dataFor(person, countermandUrl)) : signInDocument());
      case 'POST /sign-in': {
        const name = new URLSearchParams(await text(request)).get('person');
        const known = PEOPLE.find((each) => each.name === name);
        return known ? { status: 303, headers: { 'Location': '/', 'Set-Cookie': cookieFor(known, origin) } } : { status: 401 };
      }
      case 'POST /countermand-session':
        return person ? { headers: { 'Content-Type': 'application/json' }, body: await mintSession(settings, person) } : { status: 401 };
      default: {
        const type = method === 'GET' && Object.hasOwn(FILES, path) ? FILES[path] : undefined;
        return type === undefined ? { status: 404 } : { headers: { 'Content-Type': `${type}; charset=utf-8` }, body: readFileSync(new URL(`./public${path}`, import.meta.url)) };
      }
    }
  };

  return (request, response) => {
    void answer(request)
      .catch((error: unknown): Answer => {
        console.error(error);
        return { status: 502, body: 'The portal could not do that. Its log says why.' };
      })
      .then(({ status = 200, headers = {}, body = '' }) => {
        response.writeHead(status, { 'Content-Security-Policy': policy, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...headers }).end(body);
      });
  };
}

function html(body: string): Answer {
  return { headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
}
