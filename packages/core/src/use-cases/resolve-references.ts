import { inject, injectable } from 'tsyringe';
import { failed, succeeded, type Problem, type Result } from '../model/problem.ts';
import type { Sight } from '../model/sight.ts';
import type { Target } from '../model/target.ts';
import { mapConcurrently } from './map-concurrently.ts';
import { writtenReference, type ReferenceInput } from './reference-input.ts';
import { ResolveReference } from './resolve-reference.ts';

/** More than a person names at once; merchant numbers among them are searched for within the provider's limit. */
export const MOST_REFERENCES = 1_000;
const AT_ONCE = 8;

export interface ReferencesRequest {
  /** 1 to 1000 of them. */
  readonly references: readonly ReferenceInput[];
  /** Default: who sees all. */
  readonly visibleTo?: Sight;
}

/** What one reference means, or why it means no single order. */
export type ReferenceAnswer =
  | {
      /** The reference as asked. */
      readonly asked: string;
      /** Canonical. */
      readonly reference: string;
      readonly account: string;
      readonly target: Target;
      /** The merchant number it was found by; null when it was named by id. */
      readonly orderNumber: string | null;
    }
  | { readonly asked: string; readonly problem: Problem };

/** Finds the one target of each reference, in the order asked. Only merchant numbers need their providers. */
@injectable()
export class ResolveReferences {
  constructor(@inject(ResolveReference) private readonly references: ResolveReference) {}

  async execute({ references, visibleTo }: ReferencesRequest, signal?: AbortSignal): Promise<Result<readonly ReferenceAnswer[]>> {
    if (references.length === 0 || references.length > MOST_REFERENCES) {
      const detail = `At once, 1 to ${MOST_REFERENCES} references are resolved; these are ${references.length}.`;
      return failed('invalid_request', detail, { errors: [{ pointer: '/references', detail }] });
    }
    return succeeded(await mapConcurrently(references, AT_ONCE, (input) => this.#resolve(input, visibleTo, signal)));
  }

  async #resolve(input: ReferenceInput, visibleTo: Sight | undefined, signal: AbortSignal | undefined): Promise<ReferenceAnswer> {
    const asked = writtenReference(input);
    const resolved = await this.references.execute(input, { signal, visibleTo });
    if (!resolved.ok) return { asked, problem: resolved.problem };
    const { reference, account, target, orderNumber } = resolved.value;
    return { asked, reference, account: account.id, target, orderNumber };
  }
}
