import type { TableSettings } from '@countermand/client';

/** What is to be filed: read whole, so that what was checked is what is sent, however often, whatever becomes of the file. */
export interface Upload {
  /** What the batch is called. Its end is made anew for each upload, and tells it from others of the same file. */
  readonly name: string;
  readonly body: Blob;
  readonly settings: TableSettings;
  /** Follows from the content and the settings: the same list again is found, and not filed twice. */
  readonly key: string;
}

/** Where the orders come from. */
export type Source = { readonly kind: 'file'; readonly file: File; readonly encoding: string } | { readonly kind: 'text'; readonly text: string };

/** The server takes so many characters of a name. */
const LONGEST_NAME = 180;

/** Reads the source. Rejects where the browser can read the file no more. */
export async function uploadOf(source: Source, settings: TableSettings, { anew }: { readonly anew: boolean }): Promise<Upload> {
  const name = source.kind === 'file' ? source.file.name.slice(0, LONGEST_NAME) : '';
  const bytes = source.kind === 'file' ? await source.file.arrayBuffer() : new TextEncoder().encode(source.text).buffer;
  const body = new Blob([bytes], { type: typeOf(source) });
  const mark = newKey().slice(0, 8);
  return { name: name === '' ? mark : `${name} · ${mark}`, body, settings, key: anew ? newKey() : await keyOf(bytes, JSON.stringify([body.type, settings])) };
}

/** Lines of JSON go by their name, or by how they begin; all else is a table. */
function typeOf(source: Source): string {
  const isLines = source.kind === 'file' ? /\.(ndjson|jsonl)$/i.test(source.file.name) : /^\s*\{/.test(source.text);
  if (isLines) return 'application/x-ndjson';
  return source.kind === 'file' && source.encoding !== '' ? `text/csv; charset=${source.encoding}` : 'text/csv; charset=utf-8';
}

/** Pages without TLS have no digests: there, each confirmation has a key of its own. */
async function keyOf(bytes: ArrayBuffer, said: string): Promise<string> {
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return newKey();
  const content = await subtle.digest('SHA-256', bytes);
  return `page-${hex(await subtle.digest('SHA-256', new TextEncoder().encode(`${hex(content)} ${said}`)))}`;
}

/** Nobody else makes it: 128 bits. */
function newKey(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)).buffer);
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
