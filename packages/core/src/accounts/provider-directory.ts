import { inject, injectable, type DependencyContainer } from 'tsyringe';
import { CANCELLATION_PROVIDER, CONTAINER } from '../ports/tokens.ts';
import type { CancellationProvider } from '../provider/provider.ts';

/** The plugins registered in the container. Of two with the same id, the one registered last counts. */
@injectable()
export class ProviderDirectory {
  readonly #providers: ReadonlyMap<string, CancellationProvider>;

  constructor(@inject(CONTAINER) container: DependencyContainer) {
    // An empty token makes `resolveAll` throw; a host without plugins still has accounts to report as unusable.
    const providers = container.isRegistered(CANCELLATION_PROVIDER, true)
      ? container.resolveAll(CANCELLATION_PROVIDER)
      : [];
    this.#providers = new Map(providers.map((provider) => [provider.id, provider]));
  }

  list(): readonly CancellationProvider[] {
    return [...this.#providers.values()];
  }

  ids(): readonly string[] {
    return [...this.#providers.keys()];
  }

  get(id: string): CancellationProvider | undefined {
    return this.#providers.get(id);
  }
}
