/** A request that is still to be spoilt, or sent as it is. */
export interface FuzzRequest {
  readonly method: string;
  /** Path segments, not yet encoded unless `raw`. */
  readonly segments: readonly Segment[];
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

export interface Segment {
  readonly text: string;
  /** Sent as it is. */
  readonly raw?: boolean;
}

export type Body = { readonly kind: 'none' } | { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'text'; readonly text: string };

export function pathOf({ segments, query }: FuzzRequest): string {
  const path = segments.map(({ text, raw }) => `/${raw ? text : encode(text)}`).join('');
  const pairs = query.map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

export function bytesOf(body: Body): Buffer | undefined {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'json':
      return Buffer.from(JSON.stringify(body.value) ?? '');
    case 'text':
      return Buffer.from(body.text);
  }
}

/** Half a surrogate pair cannot be written in a URL. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
