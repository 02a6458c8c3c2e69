import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const zod = pathToFileURL(createRequire(import.meta.url).resolve('zod')).href;

/** The text of a plugin as an operator could keep it in a file of their own. `changes` are more properties, as source text. */
export function pluginSource(id: string, changes = ''): string {
  return `
    import { z } from '${zod}';
    export default {
      specificationVersion: 'v1', id: '${id}', displayName: '${id}', hosts: '>=0.1.0',
      settings: z.strictObject({ token: z.string(), region: z.string().optional() }),
      targets: [{ kind: 'order', label: 'order', default: true, parseId: (text) => ({ ok: true, id: text }) }],
      operations: [{ name: 'cancel', purpose: 'stop', target: 'order' }],
      facts: {},
      profile: (settings) => ({ credential: settings.token }),
      open: () => ({}),
      ${changes}
    };`;
}
