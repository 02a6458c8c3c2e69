import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../../../packages', import.meta.url));

/** The names of all providers of this workspace, by their folders: nobody lists them. */
export function providerPackages(): readonly string[] {
  return readdirSync(PACKAGES)
    .filter((folder) => folder.startsWith('provider-') && folder !== 'provider-kit')
    .sort()
    .map((folder) => `@countermand/${folder}`);
}
