import { PluginContractError } from '../errors/plugin-contract-error.ts';
import { isPromise, unawaited } from '../errors/unawaited.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { CancellationProvider } from '../provider/provider.ts';

/** Calls a pure function of a plugin. One that throws, or answers a promise, is contained and named; the rest goes on. */
export function askPlugin<T>(provider: Pick<CancellationProvider, 'id'>, what: string, ask: () => T): Result<T> {
  try {
    const answer = unawaited(ask());
    if (isPromise(answer)) throw new PluginContractError('it answered a promise, and must answer at once');
    return succeeded(answer);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed('misconfigured', `The plugin "${provider.id}" failed to ${what}: ${message}`);
  }
}
