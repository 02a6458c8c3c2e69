/** A field of a snapshot, left out where the provider told nothing. */
export function present<Name extends string, Value>(name: Name, value: Value | null | undefined): { readonly [Key in Name]?: Value } {
  return value == null ? {} : ({ [name]: value } as { [Key in Name]: Value });
}

/** A document without the fields that a snapshot shows elsewhere. A field that could not be read stays, as it came. */
export function remaining(
  document: Readonly<Record<string, unknown>>,
  parsed: Readonly<Record<string, unknown>>,
  shown: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(document).filter(([field]) => !shown.includes(field) || parsed[field] == null));
}
