import { stat } from 'node:fs/promises';
import { extname, isAbsolute, resolve as resolvePath } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `./my-provider.js`, an absolute path, or else a package's name. */
function isPath(specifier: string): boolean {
  return specifier === '.' || specifier === '..' || specifier.startsWith('./') || specifier.startsWith('../') || isAbsolute(specifier);
}

const MODULES = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'];

/** The module's URL, as seen from the folder of the configuration. Rejects where there is none, with a sentence that says what to write instead. */
export async function locatePlugin(specifier: string, folder: string): Promise<string> {
  return isPath(specifier) ? locateFile(specifier, folder) : locatePackage(specifier, folder);
}

async function locateFile(specifier: string, folder: string): Promise<string> {
  const path = resolvePath(folder, specifier);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Error(`there is no file ${path}. Paths in "plugins" are relative to the folder of the configuration.`);
  if (found.isDirectory()) throw new Error(`${path} is a folder. Name the file in it that exports the provider, such as ${specifier.replace(/\/+$/, '')}/dist/provider.js.`);
  if (!MODULES.includes(extname(path))) throw new Error(`${path} is no module. Name a file that ends with ${MODULES.slice(0, 2).join(', ')} or .ts.`);
  return pathToFileURL(path).href;
}

async function locatePackage(specifier: string, folder: string): Promise<string> {
  // Node resolves for the running module only; this does it for the configuration's folder.
  const { resolve } = await import('import-meta-resolve');
  try {
    return resolve(specifier, pathToFileURL(resolvePath(folder, 'countermand.config.json')).href);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const isFile = MODULES.includes(extname(specifier));
    throw new Error(`there is no package "${specifier}" in ${folder}. ${isFile ? `For a file, write ./${specifier}.` : `Install it there: npm install ${specifier}.`}`, { cause: error });
  }
}

/** A plugin's default export or, failing that, its export `provider`. */
export function providerOf(module: { readonly default?: unknown; readonly provider?: unknown }): unknown {
  return module.default ?? module.provider;
}
