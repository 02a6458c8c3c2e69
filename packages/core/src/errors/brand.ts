/** True when `value` bears the brand: an error of the same class, also from another copy of this package. */
export function isBranded(value: unknown, brand: symbol): boolean {
  return typeof value === 'object' && value !== null && brand in value;
}
