import { failed, succeeded, type Result } from '../model/problem.ts';
import type { CancellationProvider } from '../provider/provider.ts';

/** Calls a pure function of a plugin. One that throws is contained and named; the rest goes on. */
export function askPlugin<T>(provider: Pick<CancellationProvider, 'id'>, what: string, ask: () => T): Result<T> {
  try {
    return succeeded(ask());
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed('misconfigured', `The plugin "${provider.id}" failed to ${what}: ${message}`);
  }
}
