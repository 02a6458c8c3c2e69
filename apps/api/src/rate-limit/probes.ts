/** Supervisors ask these, and must get their answer whatever else goes on: they are not counted. */
const PROBES: ReadonlySet<string> = new Set(['/livez', '/readyz']);

export function isProbe(path: string): boolean {
  return PROBES.has(path);
}
