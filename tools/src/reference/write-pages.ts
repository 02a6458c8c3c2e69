import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFERENCE_FOLDER, referencePages } from './pages.ts';

// `npm run docs`, from the root.
mkdirSync(REFERENCE_FOLDER, { recursive: true });
for (const [name, text] of Object.entries(await referencePages())) writeFileSync(join(REFERENCE_FOLDER, name), text);
