/** What is to be stopped at a provider. `id` is canonical: the plugin's `parseId` has seen it. */
export interface Target {
  /** A kind the provider declares, such as `order`. */
  readonly kind: string;
  readonly id: string;
}

export function sameTarget(left: Target, right: Target): boolean {
  return left.kind === right.kind && left.id === right.id;
}
