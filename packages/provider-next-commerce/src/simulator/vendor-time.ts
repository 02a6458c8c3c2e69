/** An instant in the vendor's writing. Different answers give one instant in different offsets. */
export function vendorTime(ms: number, offsetHours: 0 | -5 = 0): string {
  const local = new Date(ms + offsetHours * 3_600_000).toISOString().replace('Z', '');
  return `${local}000${offsetHours === 0 ? 'Z' : '-05:00'}`;
}

export function vendorAmount(cents: number): string {
  return (cents / 100).toFixed(2);
}
