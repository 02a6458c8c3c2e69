import { writeFileSync } from 'node:fs';
import { KEYS_PAGE, keysPage } from './keys-page.ts';

// `npm run docs`, from the root.
writeFileSync(KEYS_PAGE, keysPage());
