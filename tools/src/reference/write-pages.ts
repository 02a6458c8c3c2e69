import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REFERENCE_FOLDER, referencePages } from './pages.ts';

// `npm run docs`, from the root.
for (const [name, text] of Object.entries(await referencePages())) {
  const file = join(REFERENCE_FOLDER, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
