import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as OTLP's JSON has it, as far as the tests look at it. */
export interface CollectedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly links: readonly { readonly traceId: string; readonly spanId: string }[];
}

export interface Collector {
  readonly endpoint: string;
  /** Every byte that came. */
  readonly received: readonly string[];
  /** What `resource` said of itself, from the last delivery. */
  readonly resource: Readonly<Record<string, string>>;
  spans(): readonly CollectedSpan[];
  /** From now on it takes nothing. */
  refuse(): void;
  close(): Promise<void>;
}

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string };
}
interface Delivery {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly (Omit<CollectedSpan, 'attributes' | 'links'> & { attributes?: readonly Attribute[]; links?: CollectedSpan['links'] })[] }[];
  }[];
}

/** Takes spans by OTLP over HTTP on this machine, as a collector would. */
export async function startCollector(): Promise<Collector> {
  const received: string[] = [];
  let refusing = false;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url === '/v1/traces') received.push(Buffer.concat(chunks).toString());
      response.writeHead(refusing ? 400 : 200, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const deliveries = (): readonly Delivery[] => received.map((text) => JSON.parse(text) as Delivery);
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    get resource() {
      return textsOf(deliveries().at(-1)?.resourceSpans[0]?.resource.attributes);
    },
    spans: () =>
      deliveries().flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap(({ scopeSpans }) =>
          scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, attributes: textsOf(span.attributes), links: span.links ?? [] }))),
        ),
      ),
    refuse: () => {
      refusing = true;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function textsOf(attributes: readonly Attribute[] = []): Record<string, string> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? '']));
}
