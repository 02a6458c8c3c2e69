import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const zod = pathToFileURL(createRequire(import.meta.url).resolve('zod')).href;

/** The text of a plugin as an operator could keep it in a file of their own. `changes` are more properties, as source text; `fact`, `record` and `facts` are at hand. */
export function pluginSource(id: string, changes = ''): string {
  return `
    import { z } from '${zod}';
    const fact = (value) => ({ value, confidence: 'documented', source: 'nowhere' });
    const record = {
      name: 'cancel', purpose: 'stop', target: 'order', request: fact(''), mode: fact('immediate'), stopsWhat: fact('whole_order'), createsReplacement: fact('no'),
      replacementMayBeSent: fact('no'), cancellableIn: fact([]), stoppedStatuses: fact(['stopped']), reason: fact('none'), options: {}, result: fact('response'),
      refusal: fact(''), repeat: fact('unknown'), scopes: fact([]),
    };
    const facts = { rateLimit: fact(''), authentication: fact(''), searchByMerchantNumber: fact('none'), money: fact(''), webhooks: fact(''), testMode: fact(''), unknowns: [] };
    const provider = {
      specificationVersion: 'v1', id: '${id}', displayName: '${id}', hosts: '>=0.1.0',
      settings: z.strictObject({ token: z.string(), region: z.string().optional() }),
      targets: [{ kind: 'order', label: 'order', default: true, parseId: (text) => ({ ok: true, id: text }) }],
      operations: [record],
      facts,
      profile: (settings) => ({ credential: settings.token }),
      open: () => ({}),
      ${changes}
    };
    export default provider;`;
}
