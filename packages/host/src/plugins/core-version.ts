import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url)('@countermand/core/package.json') as { readonly version: string };

/** The version of `@countermand/core` in use; a plugin's `hosts` range must admit it. */
export const CORE_VERSION = manifest.version;
