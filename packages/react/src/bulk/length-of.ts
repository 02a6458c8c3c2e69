const UNITS = [
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long something takes, roughly, such as `3 minutes`: in seconds below one and a half minutes, in minutes below one and a half hours. At least a second; milliseconds in. */
export function lengthOf(milliseconds: number, locale: string): string {
  const [unit, size] = UNITS.find(([, each]) => milliseconds >= 1.5 * each) ?? ['second', 1_000];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.max(1, Math.ceil(milliseconds / size)));
}
