/** Takes over the named fields that a change gives; whatever else it carries is left behind. */
export function withChange<T extends object, K extends keyof T>(current: T, change: Partial<Pick<T, K>>, fields: readonly K[]): T {
  const given = fields.filter((field) => change[field] !== undefined).map((field) => [field, change[field]]);
  return { ...current, ...(Object.fromEntries(given) as Partial<T>) };
}
