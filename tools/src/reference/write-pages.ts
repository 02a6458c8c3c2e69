import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { capturesOf, withCaptures } from '../documentation/captures.ts';
import { readText, trackedFiles } from '../house/tracked-files.ts';
import { publicTypes, TYPES_FOLDER } from '../public-types/public-types.ts';
import { REFERENCE_FOLDER, referencePages } from './pages.ts';

// `npm run docs`, from the root.
for (const [name, text] of Object.entries(await referencePages())) {
  const file = join(REFERENCE_FOLDER, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
for (const [name, text] of Object.entries(publicTypes())) {
  mkdirSync(TYPES_FOLDER, { recursive: true });
  writeFileSync(join(TYPES_FOLDER, name), text);
}
for (const page of trackedFiles().filter((path) => path.endsWith('.md') && capturesOf(readText(path)).length > 0)) writeFileSync(page, withCaptures(readText(page)));
