import type { Target } from '@countermand/core/model';
import type { CancellationProvider } from '@countermand/core/provider';
import type { ProviderFailureName } from '../testing/failures.ts';
import type { Simulator } from '../testing/simulator.ts';

/** How an order really stands at the backend, whatever was answered about it. */
export type Truth = 'going_ahead' | 'requested' | 'stopped' | 'shipped';

/** The provider the plugin is tried against: a simulator, the account that talks to it, and the truth behind it. */
export interface ConformanceBackend extends Pick<Simulator, 'writes' | 'requests' | 'fail' | 'clearFailures' | 'close'>, Partial<Pick<Simulator, 'trouble' | 'skewClock'>> {
  /** The settings of an account at this backend, `baseUrl` included; its secrets stand in them as they are. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The credential. Nothing that the plugin answers or logs may hold it. */
  readonly token: string;
  /** Read from the backend's own state, never over the plugin: the judge of all that the plugin says. */
  truth(target: Target): Truth;
}

/** The orders that every fresh backend has. */
export interface ConformanceOrders {
  /** It goes ahead, and can be stopped. */
  readonly stoppable: Target;
  /** A well-formed id of no order. */
  readonly missing: Target;
  /** Stopped already; left out where the provider has no such state to show. */
  readonly stopped?: Target;
  /** Too far to be stopped. */
  readonly tooLate?: Target;
}

export interface ConformanceSubject<Settings = unknown> {
  readonly provider: CancellationProvider<Settings>;
  /** Starts a fresh backend; each case has one of its own. */
  readonly backend: () => Promise<ConformanceBackend>;
  readonly orders: ConformanceOrders;
  /** Failures in the provider's own words that the backend acts out. Cases of the others are skipped by name. */
  readonly failures: readonly ProviderFailureName[];
  /** Whether the provider is known to say no inside a 200: then that has to be seen as a no, or it is sent again. */
  readonly refusesInSuccess?: boolean;
  /** Words that the provider shows of a shipped order and of a stopped one alike, so that more than the word has to decide. Default: none. */
  readonly sharedWords?: readonly string[];
  /** What people have of an order that every fresh backend has, such as the shop's number for it, and the order that a search for it has to find. */
  readonly search?: { readonly text: string; readonly finds: Target };
  /** The write that stops, where there are several. Default: what the plugin plans for the stoppable order. */
  readonly operation?: string;
}
