/**
 * What a person or program names an order by: the reference as text (`account:id`, `account:kind/id`, `account:@NUMBER`),
 * or account and target apart. Without `kind`, the provider's default kind is meant.
 */
export type ReferenceInput = string | TargetInput;

export interface TargetInput {
  readonly account: string;
  readonly target: { readonly kind?: string; readonly id: string };
}

/** The input as text, for lists of what was asked. */
export function writtenReference(input: ReferenceInput): string {
  if (typeof input === 'string') return input;
  const { kind, id } = input.target;
  return kind === undefined ? `${input.account}:${id}` : `${input.account}:${kind}/${id}`;
}
