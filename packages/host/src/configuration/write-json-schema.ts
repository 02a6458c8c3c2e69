import { writeFileSync } from 'node:fs';
import { configurationJsonSchemaText } from './json-schema.ts';

// `npm run schema -w packages/host`, after a change of the configuration.
writeFileSync(new URL('../../schema/countermand.config.schema.json', import.meta.url), configurationJsonSchemaText());
