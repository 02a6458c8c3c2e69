import type { ZodType } from 'zod';
import type { Snapshot } from '../model/snapshot.ts';
import type { Clock } from '../model/clock.ts';
import type { Target } from '../model/target.ts';
import type { Call } from './call.ts';
import type { OperationRecord, ProviderFacts } from './capabilities.ts';
import type { ProviderHttpClient } from './http.ts';
import type { NotificationSupport } from './notification.ts';
import type { ReadOutcome, ReplacementOutcome, SearchOutcome, WriteOutcome } from './outcomes.ts';
import type { Plan, PlanOptions } from './plan.ts';
import type { AccountProfile } from './settings.ts';
import type { History, Verdict } from './verdict.ts';

/** Text to a canonical id, or a sentence that says what is wrong with it. Pure, no I/O. */
export type ParsedId = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly problem: string };

export interface TargetKind {
  readonly kind: string;
  /** In words, such as `fulfilment order`. */
  readonly label: string;
  /** Exactly one kind of a provider is the default. */
  readonly default?: true;
  /** Canonicalises (`007` is `7`) and refuses what cannot be an id. Nothing is called with an id it has not seen. */
  parseId(text: string): ParsedId;
}

export interface AccountContext<Settings> {
  readonly id: string;
  readonly settings: Settings;
  readonly profile: AccountProfile;
}

/** What a plugin may use: nothing else reaches the network. */
export interface ProviderTools {
  readonly http: ProviderHttpClient;
  readonly clock: Clock;
  readonly logger: ProviderLogger;
}

export interface ProviderLogger {
  /** An answer held a value the plugin does not know: kept, told, never taken for success. */
  unknownValue(field: string, value: string): void;
}

/**
 * A kind of remote system: a plugin. A plain object, default-exported (or exported as `provider`).
 * Methods prefixed `do…` are the plugin's to write and the engine's to call; nobody else calls them.
 */
export interface CancellationProvider<Settings = unknown> {
  readonly specificationVersion: 'v1';
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly displayName: string;
  /** The semver range of `@countermand/core` this plugin works with. */
  readonly hosts: string;
  /** Strict: an unknown key is an error that names it. */
  readonly settings: ZodType<Settings>;
  readonly targets: readonly TargetKind[];
  readonly operations: readonly OperationRecord[];
  readonly facts: ProviderFacts;
  /** For providers that call back when something changes; without it, their accounts take no notifications. */
  readonly notifications?: NotificationSupport<Settings>;
  /** What the host needs to know of an account. Pure. */
  profile(settings: Settings): AccountProfile;
  open(account: AccountContext<Settings>, tools: ProviderTools): ProviderConnection;
}

/** A plugin at work for one account. */
export interface ProviderConnection {
  /** Reads one target. May make several read requests; never a write. */
  doRead(target: Target, call: Call): Promise<ReadOutcome>;
  /** Finds targets of the default kind by id or merchant number. The caller compares; fuzzy hits are welcome. */
  doSearch?(query: SearchQuery, call: Call): Promise<SearchOutcome>;
  /** What to do about the target, given how it stands; `undefined` when it could not be read. Pure and total. */
  plan(target: Target, snapshot: Snapshot | undefined, options: PlanOptions): Plan;
  /** Makes exactly one request of an operation whose purpose is `stop` or `hold`. */
  doWrite(target: Target, operation: string, options: PlanOptions, call: Call): Promise<WriteOutcome>;
  /** What a read says about what we did. Pure and total. */
  judge(target: Target, history: History, snapshot: Snapshot): Verdict;
  /** Finds live orders that took the place of a stopped one. Reads only. */
  doFindReplacement?(target: Target, snapshot: Snapshot | undefined, call: Call): Promise<ReplacementOutcome>;
}

export interface SearchQuery {
  readonly text: string;
  readonly status?: string;
  readonly cursor?: string;
  /** How many hits at most. */
  readonly limit: number;
}
