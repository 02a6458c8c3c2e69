import type { Clock, Snapshot, Target } from '@countermand/core/model';
import type { Exchange, History, Plan, ProviderConnection, ProviderHttpClient, ReadOutcome, Verdict, WriteOutcome } from '@countermand/core/provider';
import type { Law } from '../../conformance/laws.ts';
import { toyProvider, type ToyProvider } from './toy-provider.ts';

export interface Mutant {
  /** What it does wrong. */
  readonly name: string;
  readonly law: Law;
  /** Where the suite sees it; other areas may as well. */
  readonly area: string;
  readonly provider: ToyProvider;
}

/** What a twist may look at. */
export interface About {
  readonly target: Target;
  /** The last one. */
  readonly exchange: Exchange | undefined;
  readonly clock: Clock;
  /** What our clock showed when it began, milliseconds. */
  readonly began: number;
}

export interface Twist {
  readonly write?: (outcome: WriteOutcome, about: About) => WriteOutcome;
  readonly read?: (outcome: ReadOutcome, about: About) => ReadOutcome;
  readonly plan?: (plan: Plan, snapshot: Snapshot | undefined, clock: Clock) => Plan;
  readonly judge?: (verdict: Verdict, snapshot: Snapshot, history: History) => Verdict;
  readonly http?: (http: ProviderHttpClient) => ProviderHttpClient;
}

/** The right plugin, with one twist. */
export function twisted({ write = (outcome) => outcome, read = (outcome) => outcome, plan = (right) => right, judge = (verdict) => verdict, http: through = (http) => http }: Twist): ToyProvider {
  return {
    ...toyProvider,
    open: (account, tools) => {
      const { clock } = tools;
      let exchange: Exchange | undefined;
      const client = through(tools.http);
      const http: ProviderHttpClient = { send: async (request, call) => (exchange = await client.send(request, call)) };
      const right: ProviderConnection = toyProvider.open(account, { ...tools, http });
      return {
        ...right,
        doRead: async (target, call) => {
          const began = clock.now();
          return read(await right.doRead(target, call), { target, exchange, clock, began });
        },
        doWrite: async (target, operation, options, call) => {
          const began = clock.now();
          return write(await right.doWrite(target, operation, options, call), { target, exchange, clock, began });
        },
        plan: (target, snapshot, options) => plan(right.plan(target, snapshot, options), snapshot, clock),
        judge: (target, history, snapshot) => judge(right.judge(target, history, snapshot), snapshot, history),
      };
    },
  };
}

export const stopped = (target: Target): WriteOutcome => ({ kind: 'stopped', evidence: { operation: 'cancel', at: new Date(0).toISOString(), subject: target.id, statuses: { state: 'stopped' } } });

export const bodyOf = (exchange: Exchange | undefined): string => (exchange?.kind === 'answered' && exchange.body.kind === 'json' ? JSON.stringify(exchange.body.value) : '');
