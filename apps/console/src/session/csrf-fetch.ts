/** How a request is made. */
export type Fetch = (request: Request) => Promise<Response>;

/** What a page of this server sends along with a change; undefined where nobody is signed in. */
export interface CsrfSource {
  /** The one that was had last. */
  readonly current: () => string | undefined;
  /** Asks the server for the one that holds now. */
  readonly renewed: () => Promise<string | undefined>;
}

/** What changes nothing needs no proof of which page made the browser send it. */
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Calls with the browser's cookie, and each change with the CSRF token. Where that has become another one, as after a new sign-in, the call is made once more. */
export function csrfFetch(fetch: Fetch, { current, renewed }: CsrfSource): Fetch {
  const send = (request: Request, token: string | undefined): Promise<Response> => {
    if (token !== undefined) request.headers.set('X-CSRF-Token', token);
    return fetch(request);
  };
  return async (request) => {
    if (READS.has(request.method)) return fetch(request);
    const [used, again] = [current() ?? (await renewed()), request.clone()];
    const response = await send(request, used);
    if (!(await isCsrfProblem(response))) return response;
    const token = await renewed();
    // What was refused for its token has done nothing.
    return token === undefined || token === used ? response : send(again, token);
  };
}

async function isCsrfProblem(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  const problem: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'csrf_token_missing';
}
