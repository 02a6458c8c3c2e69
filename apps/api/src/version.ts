import { readFileSync } from 'node:fs';

const packageFile: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** The version of this package, as its package.json has it. */
export const API_VERSION: string =
  typeof packageFile === 'object' && packageFile !== null && 'version' in packageFile && typeof packageFile.version === 'string' ? packageFile.version : '0.0.0';
