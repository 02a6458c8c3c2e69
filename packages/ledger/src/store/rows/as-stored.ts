const stored = new WeakSet<object>();

/** `record` is, field by field, what the ledger holds under its id and version. It is never changed, only replaced. */
export function asStored<T extends object>(record: T): T {
  stored.add(record);
  return record;
}

/** Whether it is the very object that the ledger gave out or took in. A copy is not: it may say something else. */
export function isAsStored(record: object): boolean {
  return stored.has(record);
}
