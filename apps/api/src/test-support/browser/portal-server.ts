import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageFile, renderOnServer, type ReactVersion } from './page-bundle.ts';

export interface PortalServerOptions {
  /** The API's address. */
  readonly api: string;
  /** Answers what `POST /v1/embed-sessions` answered, or null where nobody is signed in. */
  readonly mint: (origin: string) => Promise<unknown>;
  /** What a page with a client of its own calls with. */
  readonly key: string;
  readonly react: ReactVersion;
  /** Whether the page comes rendered. */
  readonly rendered: boolean;
  /** The page's body, for pages without React. */
  readonly body?: string;
}

export interface PortalServer {
  readonly url: string;
  close(): Promise<void>;
}

/** A portal with a backend of its own, as strict about its pages as one may be. */
export async function openPortalServer({ api, mint, key, react, rendered, body }: PortalServerOptions): Promise<PortalServer> {
  const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ${api}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`;
  const answer = (response: ServerResponse, type: string, text: string, status = 200): void => {
    response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' });
    response.end(text);
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://portal.invalid');
    const serve = async (): Promise<void> => {
      switch (url.pathname) {
        case '/page.js':
          return answer(response, 'text/javascript', await pageFile(body === undefined ? 'browser.tsx' : 'element.ts', react));
        case '/styles.css':
          return answer(response, 'text/css', await pageFile('styles.css', react));
        case '/session': {
          const session = await mint(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
          return answer(response, 'application/json', JSON.stringify(session), session === null ? 401 : 200);
        }
        case '/key':
          return answer(response, 'text/plain', key);
        case '/favicon.ico':
          return answer(response, 'image/x-icon', '', 404);
        default: {
          const inside = rendered ? await renderOnServer(url.search, react) : '';
          return answer(response, 'text/html', document(body ?? `<div id="root">${inside}</div>`));
        }
      }
    };
    serve().catch((error: unknown) => answer(response, 'text/plain', String(error), 500));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function document(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A portal</title><link rel="stylesheet" href="/styles.css"><script type="module" src="/page.js"></script></head><body>${body}</body></html>`;
}
