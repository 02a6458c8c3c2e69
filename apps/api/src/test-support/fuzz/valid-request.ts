import type { OpenAPIObject } from '@nestjs/swagger';
import type * as Faker from 'json-schema-faker';
import type { Body, FuzzRequest, Segment } from './fuzz-request.ts';
import type { KnownThings } from './known-things.ts';
import type { FuzzOperation, JsonSchema, Parameter } from './operations.ts';

const { generateSync } = (await importOutside('json-schema-faker')) as typeof Faker;

// What is global takes a test's sandbox long, and this is asked for millions of times.
const { entries, fromEntries } = Object;
const { isArray } = Array;

/** What stands for the things a schema cannot know: accounts, kinds and orders that are there. */
export interface Vocabulary {
  readonly account: string;
  readonly kind: string;
  readonly orders: readonly string[];
}

/** What would keep nearly every request from being carried out, were it made up. */
const GUARDS: readonly string[] = ['expect', 'sendAfter', 'expiresAt', 'options'];

interface Parts {
  readonly document: OpenAPIObject;
  readonly vocabulary: Vocabulary;
  readonly known: KnownThings;
}

/** Makes requests that keep to the document, about things that are there. */
export class ValidRequests {
  readonly #rooted = new WeakMap<JsonSchema, JsonSchema>();

  constructor(private readonly parts: Parts) {}

  make(operation: FuzzOperation, seed: number): FuzzRequest {
    const { method, path, parameters, body } = operation;
    const wanted = parameters.filter(({ in: place, required }, index) => place !== 'path' && (required === true || (seed >>> index) % 3 === 0));
    const query = wanted.filter((it) => it.in === 'query').map((it) => [it.name, this.#parameter(it, seed)] as const);
    const headers = Object.fromEntries(wanted.filter((it) => it.in === 'header').map((it) => [it.name, headerSafe(this.#header(it, seed))]));
    const segments = path.slice(1).split('/').map((segment) => this.#segment(segment, operation, seed));
    const made = this.#body(body, seed);
    return { method, segments, query, headers: { ...headers, ...made.headers }, body: made.body };
  }

  #segment(segment: string, { path, parameters }: FuzzOperation, seed: number): Segment {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined) return { text: segment };
    const { account, kind, orders } = this.parts.vocabulary;
    if (name === 'account') return { text: account };
    if (name === 'kind') return { text: kind };
    if (path.includes('/targets/')) return { text: orders[seed % orders.length] ?? '1' };
    const schema = parameters.find((parameter) => parameter.name === name)?.schema ?? {};
    return { text: this.parts.known.id(prefixOf(path), seed) ?? (String(this.#value(schema, seed)) || 'nothing') };
  }

  #parameter({ name, schema }: Parameter, seed: number): string {
    // A wait would only make the run long.
    if (name === 'wait') return '0';
    if (name === 'cursor') return this.parts.known.cursor(seed) ?? '0';
    if (name === 'account') return this.parts.vocabulary.account;
    const value = this.#value(schema, seed);
    return String(Array.isArray(value) ? (value[0] ?? '') : value);
  }

  /** A few keys only, so that some are repeated. */
  #header({ name, schema }: Parameter, seed: number): string {
    return name.toLowerCase() === 'idempotency-key' ? `fuzz-${seed % 5_000}` : String(this.#value(schema, seed));
  }

  #body(content: FuzzOperation['body'], seed: number): { readonly body: Body; readonly headers: Record<string, string> } {
    const types = Object.keys(content);
    const type = types[seed % Math.max(types.length, 1)];
    if (type === undefined) return { body: { kind: 'none' }, headers: {} };
    const headers = { 'Content-Type': type };
    if (type !== 'application/json') return { body: { kind: 'text', text: this.#table(seed) }, headers };
    return { body: { kind: 'json', value: this.#named(this.#value(content[type]?.schema ?? {}, seed), seed) }, headers };
  }

  #table(seed: number): string {
    const { account, orders } = this.parts.vocabulary;
    const rows = orders.slice(seed % orders.length).slice(0, 3);
    return ['reference,reason', ...rows.map((order) => `${account}:${order},fraud`)].join('\n');
  }

  /** Generated text names nothing: references and ids of ours take its place. */
  #named(value: unknown, seed: number): unknown {
    const { account, kind, orders } = this.parts.vocabulary;
    const order = orders[seed % orders.length];
    const words: Readonly<Record<string, unknown>> = {
      reference: `${account}:${order}`,
      references: [`${account}:${order}`],
      account,
      accounts: [account],
      kind,
      id: order,
      origin: 'https://portal.example',
      url: 'http://127.0.0.1:9/hooks',
      types: ['cancellation.*'],
    };
    if (isArray(value)) return value.map((item, index) => this.#named(item, seed + index));
    if (typeof value !== 'object' || value === null) return value;
    const kept = entries(value).filter(([name]) => !GUARDS.includes(name));
    return fromEntries(kept.map(([name, inner]) => [name, name in words ? words[name] : this.#named(inner, seed)]));
  }

  #value(schema: JsonSchema, seed: number): unknown {
    const rooted = this.#rooted.get(schema) ?? withItsReferences(schema, this.parts.document);
    this.#rooted.set(schema, rooted);
    return generateSync(rooted, { seed: seed + 1, maxLength: 40, maxItems: 3 });
  }
}

/** Its `$ref`s are looked up from the root; what none leads to would only be copied with each value. */
function withItsReferences(schema: JsonSchema, { components }: OpenAPIObject): JsonSchema {
  const schemas: Record<string, unknown> = {};
  const follow = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name in schemas) continue;
      schemas[name] = components?.schemas?.[name];
      follow(schemas[name]);
    }
  };
  follow(schema);
  return { ...schema, components: { schemas } };
}

/** Which ids a path's `{id}` is of. */
function prefixOf(path: string): string {
  if (path.includes('/batches')) return 'bat';
  if (path.includes('/keys')) return 'key';
  if (path.includes('/embed-sessions')) return 'ses';
  if (path.includes('/webhook-endpoints')) return 'whe';
  return 'can';
}

function headerSafe(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '?');
}
