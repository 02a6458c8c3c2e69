import type { Snapshot, Target } from '@countermand/core/model';
import type { CallPurpose, Exchange, Plan, PlanOptions, ProviderConnection, ReadOutcome, Verdict, WriteOutcome } from '@countermand/core/provider';
import { createTestCall, type TestCallOptions } from '../testing/test-call.ts';
import { createTestClient, type TestClient } from '../testing/test-client.ts';
import type { Alter } from './altered-answers.ts';
import { BenchClock, type Clocks } from './bench-clock.ts';
import { BenchHistory } from './bench-history.ts';
import type { Law } from './laws.ts';
import type { ConformanceBackend, ConformanceSubject } from './subject.ts';
import { ConformanceViolation, type ViolationParts } from './violation.ts';

/** How long the plugin's client waits for an answer, milliseconds: long, for busy machines. Where none will come, the call is given up. */
const TIMEOUT_MS = 10_000;

export const OPTIONS: PlanOptions = { reasonLabel: 'Customer request' };

/** One plugin at work for one account at one fresh backend. */
export interface Bench {
  readonly subject: ConformanceSubject;
  readonly backend: ConformanceBackend;
  readonly connection: ProviderConnection;
  readonly clock: BenchClock;
  readonly history: BenchHistory;
  /** The last of what came back. */
  readonly last: () => Exchange | undefined;
  /** From now on, whatever is answered, it is with this status. */
  readonly answerWith: (status: number) => void;
  /** From now on, answers are changed on their way to the plugin. */
  readonly alter: (change: Alter) => void;
  /** The plugin opened once more, without anything that this one has seen. */
  readonly another: () => ProviderConnection;
  /** What was sent and came back so far, for messages. */
  readonly transcript: readonly string[];
  /** Everything the plugin has answered and logged so far. */
  readonly told: readonly unknown[];
  read(target: Target, call?: TestCallOptions): Promise<ReadOutcome>;
  /** The same at an address where the provider's API is not. */
  readElsewhere(target: Target): Promise<ReadOutcome>;
  /** Reads the target and asks the plugin what to do. */
  plan(target: Target): Promise<{ readonly snapshot: Snapshot | undefined; readonly plan: Plan }>;
  /** Makes the one write of the operation. */
  write(target: Target, operation: string, call?: TestCallOptions): Promise<WriteOutcome>;
  /** What a read says of everything done and seen so far. */
  judge(target: Target, snapshot: Snapshot): Verdict;
  /** Throws a violation that shows all of the above. */
  readonly complain: (law: Law, problem: string, more?: Pick<ViolationParts, 'said' | 'advice'>) => never;
  readonly close: () => Promise<void>;
}

export interface BenchOptions {
  /** Where what is sent and comes back is written down. */
  readonly transcript: string[];
  readonly clocks?: Clocks;
}

/** Opens the plugin as the host would. Throws a violation where it refuses the settings of the backend. */
export function openBench(subject: ConformanceSubject, backend: ConformanceBackend, { transcript, clocks = {} }: BenchOptions): Bench {
  const { provider } = subject;
  const clock = new BenchClock(clocks);
  const history = new BenchHistory(clock);
  backend.skewClock?.(clocks.apartMs ?? 0);
  const told: unknown[] = [];
  let alter: Alter = (body) => body;
  let status: number | undefined;
  let last: Exchange | undefined;
  const parsed = provider.settings.safeParse({ ...backend.settings, timeoutMs: TIMEOUT_MS });
  if (!parsed.success) throw new ConformanceViolation({ law: 'form', problem: `The plugin refuses the settings of the backend: ${parsed.error.message}` });
  const profile = provider.profile(parsed.data);
  const clientOf = (baseUrl: string) => createTestClient(baseUrl, backend.token, profile, clock);
  const client = clientOf(profile.baseUrl);
  const through = (wire: TestClient): Pick<TestClient, 'send'> => ({
    send: async (request, call) => {
      transcript.push(`sent: ${request.method} /${request.path.join('/')}${request.body === undefined ? '' : ` ${JSON.stringify(request.body)}`}`);
      const exchange = withStatus(altered(await wire.send(request, call), alter), status);
      last = exchange;
      clock.jump();
      transcript.push(`came back: ${summary(exchange)}`);
      return exchange;
    },
  });
  const logger = { unknownValue: (...logged: readonly [string, string]) => void told.push(logged) };
  const open = (wire: TestClient) => provider.open({ id: 'conformance', settings: parsed.data, profile }, { http: through(wire), clock, logger });
  const connection = open(client);
  const telling = <Value>(value: Value): Value => {
    told.push(value);
    return value;
  };
  const callFor = (purpose: CallPurpose, more: TestCallOptions = {}) => createTestCall({ ...more, purpose });
  const read = async (target: Target, more?: TestCallOptions) => telling(await connection.doRead(target, callFor('read', more)));

  return {
    subject,
    backend,
    connection,
    clock,
    history,
    last: () => last,
    answerWith: (told) => {
      status = told;
    },
    alter: (change) => {
      alter = change;
    },
    another: () => open(client),
    transcript,
    told,
    read,
    readElsewhere: async (target) => {
      const elsewhere = clientOf(`${profile.baseUrl}/elsewhere`);
      try {
        return telling(await open(elsewhere).doRead(target, callFor('read')));
      } finally {
        await elsewhere.close();
      }
    },
    plan: async (target) => {
      const found = await read(target);
      const snapshot = found.kind === 'found' ? found.snapshot : undefined;
      if (snapshot) history.saw(snapshot);
      return { snapshot, plan: telling(connection.plan(target, snapshot, OPTIONS)) };
    },
    write: async (target, operation, more) => {
      const before = transcript.length;
      const startedAt = clock.now();
      const outcome = telling(await connection.doWrite(target, operation, OPTIONS, callFor('write', more)));
      const sent = transcript.slice(before).filter((line) => line.startsWith('sent: ')).length;
      if (sent > 1) throw new ConformanceViolation({ law: 'one_write', problem: `One attempt sent ${sent} requests.`, transcript, said: outcome, advice: 'make exactly one request, and answer what came of it: the engine reads and repeats' });
      history.wrote(outcome, startedAt);
      return outcome;
    },
    judge: (target, snapshot) => {
      const { attempts, observations } = history;
      const verdict = telling(connection.judge(target, { attempts, observations }, snapshot));
      history.saw(snapshot);
      return verdict;
    },
    complain: (law, problem, more = {}) => {
      throw new ConformanceViolation({ law, problem, transcript, ...more });
    },
    close: () => client.close(),
  };
}

function altered(exchange: Exchange, alter: Alter): Exchange {
  return exchange.kind === 'answered' && exchange.body.kind === 'json' ? { ...exchange, body: { kind: 'json', value: alter(exchange.body.value) } } : exchange;
}

function withStatus(exchange: Exchange, status: number | undefined): Exchange {
  return exchange.kind === 'answered' && status !== undefined ? { ...exchange, status } : exchange;
}

function summary(exchange: Exchange): string {
  if (exchange.kind !== 'answered') return `${exchange.kind}: ${exchange.message}`;
  const { status, body } = exchange;
  return body.kind === 'json' ? `${status} ${JSON.stringify(body.value).slice(0, 300)}` : `${status}, ${body.kind === 'empty' ? 'empty' : `not JSON (${body.kind})`}`;
}
