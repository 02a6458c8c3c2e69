import type { Failure, FailureRule } from './failures.ts';
import type { RouteKind } from './route.ts';

/** A failure that a request has drawn. */
export interface DrawnFailure {
  readonly failure: Failure;
  readonly afterMs: number | undefined;
}

/** The failures that are still to come. */
export class FailureBook {
  private rules: { readonly rule: FailureRule; left: number }[] = [];

  add(rule: FailureRule): void {
    this.rules.push({ rule, left: rule.times ?? 1 });
  }

  clear(): void {
    this.rules = [];
  }

  /** Takes the first rule that fits the request, and uses it up by one. */
  draw(request: { operation: string; kind: RouteKind; targetId: string }): DrawnFailure | null {
    const entry = this.rules.find(({ rule }) => fits(rule, request));
    if (entry === undefined) return null;
    entry.left -= 1;
    if (entry.left === 0) this.rules = this.rules.filter((other) => other !== entry);
    return { failure: entry.rule.failure, afterMs: entry.rule.afterMs };
  }
}

function fits(rule: FailureRule, request: { operation: string; kind: RouteKind; targetId: string }): boolean {
  const sameOperation = rule.operation === undefined ? request.kind === 'write' : rule.operation === request.operation;
  return sameOperation && (rule.targetId === undefined || rule.targetId === request.targetId);
}
