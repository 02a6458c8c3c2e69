import type { Answer } from '../../service/answer.ts';
import type { BatchService } from '../../service/batch-service.ts';
import type { KeyService } from '../../service/key-service.ts';
import type { Service, ServicePlace } from '../../service/service.ts';
import { ANY, hostile, lazily, oneOf, type Everything } from './everything.ts';
import { accountTemplate, createdKeyTemplate, keyTemplate, providerTemplate } from './hostile-accounts.ts';
import { batchTemplate, checkTemplate, itemTemplate } from './hostile-batches.ts';
import { cancellationTemplate, eventTemplate } from './hostile-cancellations.ts';
import { foundTemplate, namedTemplate, previewTemplate, problemTemplate, readingTemplate } from './hostile-orders.ts';
import type { HostileSource } from './hostile-source.ts';

export interface HostileServiceOptions {
  readonly source: HostileSource;
  /** Rows of each list; a hundred by default. */
  readonly rows?: number;
  /** The calls that are answered with a problem, by name. */
  readonly failing?: (call: string) => boolean;
  /** Called at each call, by name. */
  readonly onCall?: (call: string) => void;
}

const PLACES: readonly Everything<ServicePlace>[] = [
  { kind: 'server', url: ANY, demo: false },
  { kind: 'ledger', ledger: ANY, configuration: ANY, demo: true },
];

/** A service whose every answer holds hostile text wherever there is text at all; the whole port, so that a new call has to be made hostile as well. */
export function createHostileService({ source, rows = 100, failing = () => false, onCall = () => {} }: HostileServiceOptions): Service {
  let made = 0;
  const one = <Value>(template: (row: number) => Everything<Value>): Value => hostile<Value>(template(made++), source.take);
  const many = <Value>(template: (row: number) => Everything<Value>, count = rows): readonly Value[] => lazily(count, () => one(template));
  const answer = async <Value>(call: string, make: () => Value): Promise<Answer<Value>> => {
    onCall(call);
    return failing(call) ? { ok: false, problem: one(problemTemplate) } : { ok: true, value: make() };
  };
  /** Two pages: what asks for all of them must come to an end. */
  const page = <Value>(template: (row: number) => Everything<Value>, { limit = rows, cursor }: { readonly limit?: number; readonly cursor?: string }) => ({
    items: many(template, Math.min(rows, limit)),
    nextCursor: cursor === undefined ? source.take() : null,
  });
  const view = (call: string) => answer(call, () => one(cancellationTemplate));
  const batch = (call: string) => answer(call, () => one(batchTemplate));
  const ended = (): Promise<void> => Promise.resolve();
  const batches: BatchService = {
    check: () => answer('batches.check', () => one(checkTemplate)),
    file: () => answer('batches.file', () => ({ batch: one(batchTemplate), replayed: made % 2 === 0 })),
    get: () => batch('batches.get'),
    list: (query) => answer('batches.list', () => page(batchTemplate, query)),
    items: (_id, query) => answer('batches.items', () => page(itemTemplate, query)),
    rows: async function* () {
      yield* many(itemTemplate);
    },
    report: async function* () {
      yield 'account,state\r\n';
    },
    pause: () => batch('batches.pause'),
    resume: () => batch('batches.resume'),
    abort: () => batch('batches.abort'),
    retry: () => batch('batches.retry'),
    work: () => ended,
  };
  const keys: KeyService = {
    list: () => answer('keys.list', () => many(keyTemplate)),
    create: () => answer('keys.create', () => one(createdKeyTemplate)),
    revoke: () => answer('keys.revoke', () => one(keyTemplate)),
  };
  return {
    place: hostile<ServicePlace>(oneOf(PLACES, rows), source.take),
    batches,
    keys,
    accounts: () => answer('accounts', () => many(accountTemplate)),
    providers: () => answer('providers', () => many(providerTemplate, Math.ceil(rows / 10))),
    find: (query) => answer('find', () => ({ ...page(foundTemplate, query), problems: many((row) => ({ account: ANY, problem: problemTemplate(row) }), 5) })),
    readTarget: () => answer('readTarget', () => one(readingTemplate)),
    resolveReference: () => answer('resolveReference', () => one(namedTemplate)),
    preview: ({ references }) => answer('preview', () => many(previewTemplate, references.length)),
    file: () => answer('file', () => ({ view: one(cancellationTemplate), replayed: made % 2 === 0 })),
    cancellation: () => view('cancellation'),
    cancellations: (query) => answer('cancellations', () => page(cancellationTemplate, query)),
    settle: () => view('settle'),
    withdraw: () => view('withdraw'),
    recheck: () => view('recheck'),
    resolve: () => view('resolve'),
    events: () => answer('events', () => ({ items: many(eventTemplate, 4), nextCursor: '4' })),
    onChange: () => () => {},
    work: () => ended,
  };
}
