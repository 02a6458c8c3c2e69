import type { OpenAPIObject } from '@nestjs/swagger';
import { pathOf, type FuzzRequest } from './fuzz-request.ts';
import { Judge } from './judge.ts';
import { KnownThings } from './known-things.ts';
import { mutated } from './mutations.ts';
import { fuzzOperations, type FuzzOperation } from './operations.ts';
import { plans, type Plan } from './plan.ts';
import { FuzzClient } from './send.ts';
import { ValidRequests, type Vocabulary } from './valid-request.ts';

/** So many are on their way at the same time. */
const AT_ONCE = 16;

export interface FuzzParts {
  readonly url: string;
  readonly key: string;
  readonly document: OpenAPIObject;
  readonly vocabulary: Vocabulary;
  /** Ids that valid requests leave alone, such as the key they are sent with. */
  readonly spared: ReadonlySet<string>;
  readonly seed: number;
  readonly count: number;
}

export interface FuzzReport {
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Operations that answered a success at least once. */
  readonly succeeded: ReadonlySet<string>;
  /** What is wrong, with the request that showed it; one a kind. */
  readonly faults: readonly string[];
}

/** Sends requests made from our own document, valid and spoilt, and holds every answer against it. */
export async function runFuzz({ url, key, document, vocabulary, spared, seed, count }: FuzzParts): Promise<FuzzReport> {
  const operations = fuzzOperations(document);
  const known = new KnownThings(spared);
  const valid = new ValidRequests({ document, vocabulary, known });
  const judge = new Judge(document);
  const client = new FuzzClient(url, key);
  const statuses: Record<string, number> = {};
  const succeeded = new Set<string>();
  const faults = new Map<string, string>();

  const run = async (plan: Plan): Promise<void> => {
    const operation = operationOf(plan, operations);
    const original = valid.make(operation, plan.seed);
    const asked = mutated(original, plan.mutations, plan.seed);
    const answer = await client.send(asked).catch((error: unknown) => ({ status: 0, headers: {}, text: String(error) }));
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    known.learn(answer.text);
    if (answer.status >= 200 && answer.status < 300) succeeded.add(operation.id);
    const onRoute = asked.method === original.method && asked.segments === original.segments;
    const wrong = answer.status === 0 ? [`was not answered: ${answer.text}`] : judge.faults({ operation, method: asked.method, onRoute }, answer);
    for (const fault of wrong) {
      const kind = `${operation.method} ${operation.path} ${fault}`;
      if (!faults.has(kind)) faults.set(kind, `${kind}\n  seed ${plan.seed}, ${plan.mutations.join(', ') || 'valid'}: ${told(asked)}\n  ${answer.text.slice(0, 300)}`);
    }
  };

  const waiting = [...plans(seed, count)].values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const plan of waiting) await run(plan);
    }),
  );
  client.close();
  return { statuses, succeeded, faults: [...faults.values()] };
}

function operationOf(plan: Plan, operations: readonly FuzzOperation[]): FuzzOperation {
  const operation = operations[plan.operation % operations.length];
  if (operation === undefined) throw new Error('The document has no operations.');
  return operation;
}

function told(asked: FuzzRequest): string {
  return `${asked.method} ${pathOf(asked).slice(0, 200)} ${JSON.stringify(asked.headers).slice(0, 300)} ${JSON.stringify(asked.body).slice(0, 400)}`;
}
