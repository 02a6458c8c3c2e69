import type { CallSettings } from './http-types.ts';
import type { Fetch } from './retrying-fetch.ts';

/** One call, as it is sent: nothing here knows the document. */
export interface Call extends CallSettings {
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly params?: { readonly path?: Values; readonly query?: Values; readonly header?: Values };
  readonly body?: unknown;
  /** Default: JSON. */
  readonly bodySerializer?: (body: unknown) => RequestInit['body'];
}

export interface Called {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

type Value = string | number | boolean | null | undefined;
type Values = Readonly<Record<string, Value | readonly Value[]>>;

/** A value that a path cannot have at its place: the address would be another one. */
export class UnusableParameter extends TypeError {}

/** Sends a call and reads its answer. Rejects as `fetch` does, with a `SyntaxError` where a success should be JSON and is not, and with an `UnusableParameter` before anything is sent. */
export async function call(fetch: Fetch, baseUrl: string, { method, path, params = {}, body, bodySerializer = JSON.stringify, headers, parseAs, signal }: Call): Promise<Called> {
  const url = baseUrl + path.replace(/\{(\w+)\}/g, (_, name: string) => segment(name, params.path?.[name]));
  const query = new URLSearchParams(given(params.query)).toString();
  const request = new Request(query === '' ? url : `${url}?${query}`, {
    method,
    headers: headersOf({ ...(body !== undefined && { 'Content-Type': 'application/json' }) , ...params.header, ...headers }),
    body: body === undefined ? undefined : bodySerializer(body),
    // A redirect is never followed: the token is for this server.
    redirect: 'error',
    signal,
  });
  const response = await fetch(request);
  if (!response.ok) return { error: parsed(await response.text()), response };
  if (parseAs === 'stream') return { data: response.body, response };
  const text = await response.text();
  // An answer may be empty, as one to a notification is.
  return { data: parseAs === 'text' ? text : text === '' ? undefined : JSON.parse(text), response };
}

/** A value as a part of a path. Throws `UnusableParameter` for what is empty, `.` or `..`. */
export function segment(name: string, value: Value | readonly Value[]): string {
  const text = String(value ?? '');
  if (/^\.{0,2}$/.test(text)) throw new UnusableParameter(`${name}: "${text}" cannot be part of an address.`);
  return encodeURIComponent(text);
}

/** Names of headers are the same in any case: the last one counts. */
function headersOf(values: Values): Headers {
  const headers = new Headers();
  for (const [name, value] of given(values)) headers.set(name, value);
  return headers;
}

/** JSON where it is JSON, else the text as it is. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What of these has a value; several values of one name come one by one. */
export function given(values: Values = {}): [name: string, value: string][] {
  return Object.entries(values).flatMap(([name, value]) => [value ?? []].flat().map((each): [string, string] => [name, String(each)]));
}
