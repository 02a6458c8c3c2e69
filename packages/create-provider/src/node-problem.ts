/** The oldest Node on which a provider and its suite run; `engines` of the skeleton says the same. */
const OLDEST = [22, 19] as const;

/** A sentence for whoever has an older Node; undefined where it will do. */
export function nodeProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  return isOld ? `A provider needs Node ${OLDEST.join('.')} or newer, and this is ${version}. Nothing was made. Install a newer one (nodejs.org), and run this again.` : undefined;
}
