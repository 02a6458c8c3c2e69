import type { FuzzRequest } from './fuzz-request.ts';

const HOSTILE_TEXTS = [
  '',
  ' ',
  '.',
  '..',
  '../..',
  'a/b',
  '%2e%2e',
  '\u0000',
  'a\u0000b',
  '\u0660\u0661\u0662',
  '\u202Egnp.exe',
  '\u{1F4A9}',
  '\uD800',
  '__proto__',
  'constructor',
  '${7*7}',
  "' OR 1=1 --",
  '\r\nX-Evil: 1',
  '<script>alert(1)</script>',
  '=cmd()',
  '-1',
  '1e309',
  '9007199254740993',
  'null',
  'x'.repeat(300),
  'x'.repeat(9_000),
] as const;

const HOSTILE_VALUES: readonly unknown[] = [null, true, -1, 1.5, 1e308, 2 ** 53, '', [], {}, [[[]]], { toString: 1 }, ...HOSTILE_TEXTS];

type Mutation = (request: FuzzRequest, seed: number) => FuzzRequest;

/** Each spoils a request in one way. */
export const MUTATIONS = {
  hostileSegment: (request, seed) => {
    const at = seed % request.segments.length;
    return { ...request, segments: request.segments.map((segment, index) => (index === at ? { text: pick(HOSTILE_TEXTS, seed) } : segment)) };
  },
  rawSegment: (request, seed) => {
    const text = pick(['%', '%zz', '%2', '%00', '%2f', '%252e', '..;', '%c0%af', 'a%0d%0ab', '?', '//', '\\'], seed);
    return { ...request, segments: [...request.segments.slice(0, -1), { text, raw: true }] };
  },
  moreSegments: (request, seed) => ({ ...request, segments: [...request.segments, { text: pick(HOSTILE_TEXTS, seed) }] }),
  otherMethod: (request, seed) => ({ ...request, method: pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND', 'TRACE'], seed) }),
  unknownQuery: (request, seed) => ({ ...request, query: [...request.query, ['surprise', pick(HOSTILE_TEXTS, seed)]] }),
  hostileQuery: (request, seed) => ({ ...request, query: request.query.map(([name], index) => [name, pick(HOSTILE_TEXTS, seed + index)]) }),
  repeatedQuery: (request) => ({ ...request, query: [...request.query, ...request.query] }),
  commonQuery: (request, seed) => ({ ...request, query: [...request.query, [pick(['limit', 'cursor', 'state', 'account', 'attention', 'validate', 'search'], seed), pick(HOSTILE_TEXTS, seed >>> 3)]] }),
  noHeaders: (request) => ({ ...request, headers: {} }),
  hostileHeader: (request, seed) => {
    const text = pick(['', 'x'.repeat(300), 'x'.repeat(5_000), '"', '\u00ff', 'bytes=0-1', '*/*;q=2', 'text/event-stream;q=0'], seed);
    const name = pick(['Idempotency-Key', 'Accept', 'Last-Event-ID', 'X-Request-Id', 'Content-Encoding', 'If-None-Match', 'Range', 'Cookie', 'traceparent', 'X-HTTP-Method-Override', 'X-CSRF-Token'], seed >>> 3);
    return { ...request, headers: { ...request.headers, [name]: text } };
  },
  otherKey: (request, seed) => ({
    ...request,
    headers: { ...request.headers, Authorization: pick(['', 'Bearer', 'Bearer ', 'Bearer cmd_', `Bearer cmd_${'x'.repeat(43)}`, 'Basic YTpi', 'bearer x y', `Bearer cms_${'x'.repeat(43)}`, 'x'.repeat(3_000)], seed) },
  }),
  otherContentType: (request, seed) => ({
    ...request,
    headers: { ...request.headers, 'Content-Type': pick(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', 'text/csv', 'application/json', 'nonsense', ''], seed) },
  }),
  hostileField: (request, seed) => withJson(request, (value) => spoilt(value, seed, (object, name) => ({ ...object, [name]: pick(HOSTILE_VALUES, seed >>> 4) }))),
  missingField: (request, seed) => withJson(request, (value) => spoilt(value, seed, (object, name) => Object.fromEntries(Object.entries(object).filter(([key]) => key !== name)))),
  unknownField: (request, seed) => withJson(request, (value) => spoilt(value, seed, (object) => ({ ...object, [pick(['state', 'confirmedBy', 'requestedBy', 'principal', 'admin', ...HOSTILE_TEXTS], seed)]: pick(HOSTILE_VALUES, seed >>> 4) }))),
  otherRoot: (request, seed) => withJson(request, () => pick(HOSTILE_VALUES, seed)),
  brokenText: (request, seed) => ({
    ...request,
    body: { kind: 'text', text: pick(['{', '{"a":1,"a":2}', '{"__proto__":{"x":1}}', '[1,]', 'NaN', '"\\ud800"', '\u{feff}{}', `${'['.repeat(20_000)}`, `{"note":"${'x'.repeat(70_000)}"}`, 'reference\n"unclosed', ',,,\n\n', '\u0000\u0000', ' '], seed) },
  }),
} as const satisfies Readonly<Record<string, Mutation>>;

export type MutationName = keyof typeof MUTATIONS;

export function mutated(request: FuzzRequest, names: readonly MutationName[], seed: number): FuzzRequest {
  return names.reduce<FuzzRequest>((spoiling, name, index) => MUTATIONS[name](spoiling, seed + index * 7_919), request);
}

function pick<Value>(values: readonly Value[], seed: number): Value {
  const value = values[seed % values.length];
  if (value === undefined) throw new Error('Nothing to pick from.');
  return value;
}

function withJson(request: FuzzRequest, change: (value: unknown) => unknown): FuzzRequest {
  const { body } = request;
  if (body.kind === 'json') return { ...request, body: { kind: 'json', value: change(body.value) } };
  return { ...request, headers: { ...request.headers, 'Content-Type': 'application/json' }, body: { kind: 'json', value: change({}) } };
}

type Fields = Readonly<Record<string, unknown>>;

/** Changes one object somewhere in the value: which, and which of its fields, follows from the seed. */
function spoilt(value: unknown, seed: number, change: (object: Fields, name: string) => Fields): unknown {
  if (Array.isArray(value)) return value.map((item, index) => (index === seed % value.length ? spoilt(item, seed, change) : item));
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value);
  const name = names[seed % Math.max(names.length, 1)] ?? 'reference';
  const inner = (value as Fields)[name];
  const goesDeeper = typeof inner === 'object' && inner !== null && seed % 2 === 0;
  return goesDeeper ? { ...value, [name]: spoilt(inner, seed >>> 1, change) } : change(value as Fields, name);
}
