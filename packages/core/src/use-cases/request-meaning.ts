import { failed, type Problem } from '../model/problem.ts';
import type { CancellationRequest } from './cancellation-request.ts';
import type { CanonicalReference } from './canonical-reference.ts';
import { defaultKind } from './canonical-target.ts';
import { checkOptions } from './option-checks.ts';

/** What is wrong with a request whose parts are each valid: known before anything is searched for. */
export function meaningProblem(request: CancellationRequest, reference: CanonicalReference): Problem | undefined {
  // Searches find targets of the default kind.
  const kind = reference.form === 'target' ? reference.target.kind : defaultKind(reference.account);
  const options = checkOptions(reference.account, kind, request.options ?? {});
  if (!options.ok) return options.problem;
  const expected = request.expectedOrderNumber;
  if (reference.form === 'target' || expected === undefined || expected === reference.merchantNumber) return undefined;
  const detail = `The order is named by its number ${reference.merchantNumber}, but number ${expected} is expected.`;
  return failed('invalid_request', detail, { errors: [{ pointer: '/expect/orderNumber', detail }] }).problem;
}
