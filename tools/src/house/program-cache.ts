import { join } from 'node:path';
import { root } from './tracked-files.ts';

/** Where the programs that tests start keep their compiled code: each has a home of its own, and would compile everything anew. */
export const PROGRAM_CACHE = join(root, 'node_modules/.cache/countermand/program');
