import { LEDGER } from '@countermand/core';
import { SYSTEM_ACTOR, type CancellationState } from '@countermand/core/model';
import { createNextCommerceSimulator } from '@countermand/provider-next-commerce/simulator';
import { expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { listOperations, type ListedOperation } from '../pages/operations.ts';
import { expectMatches } from '../test-support/expect-matches.ts';
import { openTestApi, type TestApi } from '../test-support/test-api.ts';
import { describeApi } from '../describe-api.ts';
import { describedOperations } from './described-operations.ts';
import { exchangesOf, type Exchange } from './examples/index.ts';
import { STORY } from './examples/story.ts';

interface Stage {
  readonly api: TestApi;
  readonly application: NestFastifyApplication;
  /** Ids of what was made, by the id that stands for it in the examples. */
  readonly real: Map<string, string>;
}

let keys = 0;

async function filed({ application }: Stage, url: string, payload: object): Promise<string> {
  const answer = await application.inject({ method: 'POST', url, headers: { 'idempotency-key': `seed-${++keys}` }, payload });
  expect({ status: answer.statusCode, body: answer.body }).toMatchObject({ body: expect.stringContaining("\"id\":") });
  return answer.json<{ id: string }>().id;
}

/** As if the engine had got stuck. */
async function stuck(stage: Stage): Promise<string> {
  const id = await filed(stage, '/v1/cancellations', { reference: 'acme:1003' });
  const ledger = stage.api.container.resolve(LEDGER);
  for (const state of ['sending', 'unknown', 'needs_attention'] satisfies CancellationState[]) {
    const { cancellation } = (await ledger.reader.cancellation(id))!;
    const event = { type: 'cancellation.state_changed', cancellationId: id, account: 'acme', at: 1, actor: SYSTEM_ACTOR, reason: null, from: cancellation.state, to: state, evidence: null, data: {} } as const;
    await ledger.transact((transaction) => transaction.changeCancellation(cancellation, { state, nextActionAt: null }, event));
  }
  return id;
}

/** A batch that is over. */
async function finishedBatch(stage: Stage, reference = 'acme:1005'): Promise<string> {
  stage.api.startWorker();
  const ledger = stage.api.container.resolve(LEDGER);
  const id = await filed(stage, '/v1/batches', { items: [{ reference }] });
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const stop = ledger.onChange(() => (stop(), resolve()));
    });
    const { state } = (await stage.application.inject(`/v1/batches/${id}`)).json<{ state: string }>();
    if (state === 'finished') return id;
    await changed;
  }
}

const ENDPOINT = 'whe_01M802ZD4N7XK5T9QJ3RWV8HCB';

/** A message to an endpoint. */
async function delivery(stage: Stage): Promise<string> {
  return filed(stage, `/v1/webhook-endpoints/${stage.real.get(ENDPOINT)}/test`, {});
}

const two = [{ reference: 'acme:1002' }, { reference: 'acme:1004' }];

/** How what an example's id names comes to be on a real server. */
const SEEDS: Readonly<Record<string, (stage: Stage) => Promise<string>>> = {
  [STORY.cancellation]: (stage) => (stage.api.startWorker(), filed(stage, '/v1/cancellations', { reference: STORY.reference })),
  [STORY.scheduled]: (stage) => filed(stage, '/v1/cancellations', { reference: 'acme:1002', sendAfter: new Date(Date.now() + 3_600_000).toISOString() }),
  [STORY.stuck]: stuck,
  [STORY.batch]: (stage) => finishedBatch(stage),
  // No order has this number, so that the row cannot be filed.
  [STORY.failedBatch]: (stage) => finishedBatch(stage, 'acme:@99999'),
  [STORY.readyBatch]: (stage) => filed(stage, '/v1/batches', { items: two, start: false }),
  [STORY.runningBatch]: (stage) => filed(stage, '/v1/batches', { items: two }),
  [STORY.key]: (stage) => filed(stage, '/v1/keys', { name: 'the portal', scopes: ['cancellations:read'], accounts: ['acme'] }),
  [ENDPOINT]: (stage) => filed(stage, '/v1/webhook-endpoints', { url: 'https://portal.example/hooks' }),
  whd_01M803B9Q6W2Y8ZC5H4TKXJ7NR: delivery,
  // A position that there is already.
  '"cursor":"40"': async (stage) => (await filed(stage, '/v1/cancellations', { reference: STORY.reference }), '"cursor":"1"'),
  ses_01M80B3R7C5XQ9WJ2K8T4NVHZD: (stage) => filed(stage, '/v1/embed-sessions', { origin: 'https://portal.example', accounts: ['acme'], actor: 'agent-17' }),
};

async function staged(): Promise<Stage> {
  const simulator = await createNextCommerceSimulator();
  const api = await openTestApi({ accounts: [{ id: 'acme', provider: 'next-commerce', settings: simulator.settings }] });
  api.closeLater(() => simulator.close());
  return { api, application: await api.application(), real: new Map() };
}

/** The text with each example's id replaced by the id of something real. */
async function withRealIds(stage: Stage, text: string): Promise<string> {
  for (const [example, seed] of Object.entries(SEEDS)) if (text.includes(example)) stage.real.set(example, await seed(stage));
  return [...stage.real].reduce((replaced, [example, id]) => replaced.replaceAll(example, id), text);
}

/** Sends an example as a caller would who read it in the document. */
async function send(stage: Stage, { method, path, operation }: ListedOperation, exchange: Exchange) {
  const { parameters = {}, body } = JSON.parse(await withRealIds(stage, JSON.stringify({ parameters: exchange.parameters, body: exchange.body }))) as Pick<Exchange, 'parameters' | 'body'>;
  if (parameters['wait'] !== undefined) stage.api.startWorker();
  const places = new Map((operation.parameters ?? []).flatMap((parameter) => ('name' in parameter ? [[parameter.name, parameter.in] as const] : [])));
  const inPlace = (place: string) => Object.entries(parameters).filter(([name]) => places.get(name) === place);
  const query = new URLSearchParams(inPlace('query')).toString();
  const url = inPlace('path').reduce((text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(value)), path);
  const { type = 'application/json', value } = body ?? {};
  return stage.application.inject({
    method: method as 'GET',
    url: query === '' ? url : `${url}?${query}`,
    headers: { ...Object.fromEntries(inPlace('header')), ...(body && { 'content-type': type }) },
    ...(body && { payload: value as object }),
  });
}

// Streams stay open, and notifications have to be signed by their provider: both have tests of their own.
const answersAtOnce = ({ answer }: Exchange): boolean => answer?.type !== 'text/event-stream';
const operations = listOperations(await describeApi()).filter(({ path }) => !path.includes('/notifications'));
const examples = operations.flatMap((listed) => exchangesOf(listed.id).filter(answersAtOnce).map((exchange) => ({ listed, exchange, named: `${listed.id}: ${exchange.name}` })));

test('there are examples to send', () => {
  expect(examples.length).toBeGreaterThan(25);
});

test.each(examples)('$named is answered as documented', async ({ listed, exchange }) => {
  const stage = await staged();
  const answer = await send(stage, listed, exchange);
  expect({ status: answer.statusCode, body: answer.body }).toEqual({ status: exchange.status, body: answer.body });
  const { description } = describedOperations(stage.application).get(listed.id)!;
  const schema = exchange.status === (description.status ?? 200) ? description.answers : description.orElse?.answers;
  if (typeof schema === 'object') expectMatches(schema, answer.json());
});
