import { isAbsolute, resolve as resolvePath } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolve as resolveModule } from 'import-meta-resolve';

/** `./my-provider.js`, an absolute path, or else a package's name. */
function isPath(specifier: string): boolean {
  return specifier.startsWith('./') || specifier.startsWith('../') || isAbsolute(specifier);
}

/** The module's URL, as seen from the folder of the configuration. Throws where there is none. */
export function locatePlugin(specifier: string, folder: string): string {
  if (isPath(specifier)) return pathToFileURL(resolvePath(folder, specifier)).href;
  return resolveModule(specifier, pathToFileURL(resolvePath(folder, 'countermand.config.json')).href);
}

/** Loads a module and answers its default export or, failing that, its export `provider`. */
export async function importPlugin(url: string): Promise<unknown> {
  const module = (await import(url)) as { readonly default?: unknown; readonly provider?: unknown };
  return module.default ?? module.provider;
}
