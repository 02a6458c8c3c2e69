import { isAbsolute, resolve as resolvePath } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `./my-provider.js`, an absolute path, or else a package's name. */
function isPath(specifier: string): boolean {
  return specifier.startsWith('./') || specifier.startsWith('../') || isAbsolute(specifier);
}

/** The module's URL, as seen from the folder of the configuration. Rejects where there is none. */
export async function locatePlugin(specifier: string, folder: string): Promise<string> {
  if (isPath(specifier)) return pathToFileURL(resolvePath(folder, specifier)).href;
  // Node resolves for the running module only; this does it for the configuration's folder.
  const { resolve } = await import('import-meta-resolve');
  return resolve(specifier, pathToFileURL(resolvePath(folder, 'countermand.config.json')).href);
}

/** A plugin's default export or, failing that, its export `provider`. */
export function providerOf(module: { readonly default?: unknown; readonly provider?: unknown }): unknown {
  return module.default ?? module.provider;
}
