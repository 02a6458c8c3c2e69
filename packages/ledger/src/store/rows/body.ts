/** The record inside a row. What a body holds was written by us, so its shape is taken on trust. */
export function fromBody<T>(row: { readonly body: string }): T {
  return JSON.parse(row.body) as T;
}

/** Whole records are kept as JSON, so that a field that nothing searches by costs no column. */
export function toBody(record: object): string {
  return JSON.stringify(record);
}
