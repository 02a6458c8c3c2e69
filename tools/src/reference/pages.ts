import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { loadPlugins, systemClock } from '@countermand/host';
import { capabilitiesPage } from './capabilities-page.ts';
import { codesPage } from './codes-page.ts';
import { commandLineJsonPage } from './command-line-json-page.ts';
import { configurationPage } from './configuration-page.ts';
import { environmentPage } from './environment-page.ts';
import { exitCodesPage } from './exit-codes-page.ts';
import type { JsonSchema } from './json-schema.ts';
import { metricsPage } from './metrics-page.ts';
import { outputSchemas, schemaFile } from './output-schemas.ts';
import { problemsPage } from './problems-page.ts';
import { providerPackages } from './provider-packages.ts';
import { statesPage } from './states-page.ts';
import { webhookTypesPage } from './webhook-types-page.ts';

/** Where the pages are kept, as a path from the repository's root. */
export const REFERENCE_FOLDER = 'docs/reference';

/** Made by the terminal, which nothing may import; its freshness is tested there. */
export const PAGES_MADE_ELSEWHERE: readonly string[] = ['keys.md'];

/** Every file of the reference that is made from the program, by its path in there. */
export async function referencePages(): Promise<Readonly<Record<string, string>>> {
  const { loaded, failed } = await loadPlugins({ plugins: providerPackages(), defaults: [], folder: fileURLToPath(new URL('../../..', import.meta.url)), clock: systemClock });
  if (failed.length > 0) throw new Error(failed.map(({ plugin, reason }) => `${plugin}: ${reason}`).join('\n'));
  const schemas = outputSchemas();
  return {
    'states.md': statesPage(),
    'codes.md': codesPage(),
    'problems.md': problemsPage(),
    'exit-codes.md': exitCodesPage(),
    'configuration.md': configurationPage(configurationSchema()),
    'environment.md': environmentPage(),
    'metrics.md': metricsPage(),
    'webhook-types.md': webhookTypesPage(),
    'capabilities.md': capabilitiesPage(loaded.map(({ provider }) => provider)),
    'command-line-json.md': commandLineJsonPage(schemas),
    ...Object.fromEntries(schemas.map((each) => [schemaFile(each), `${JSON.stringify(each.schema, null, 2)}\n`])),
  };
}

/** As the host publishes it for editors. */
function configurationSchema(): JsonSchema {
  return createRequire(import.meta.url)('@countermand/host/countermand.config.schema.json') as JsonSchema;
}
