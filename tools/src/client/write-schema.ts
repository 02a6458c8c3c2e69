import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CLIENT_SCHEMA, clientSchema } from './client-schema.ts';

// `npm run client`, from the root.
mkdirSync(dirname(CLIENT_SCHEMA), { recursive: true });
writeFileSync(CLIENT_SCHEMA, await clientSchema());
