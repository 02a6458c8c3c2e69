import { join } from 'node:path';
import { loadConfiguration } from '@countermand/host';
import { createFastPodSimulator, type FastPodSimulator } from '@countermand/provider-fastpod/simulator';
import { createNextCommerceSimulator, type NextCommerceSimulator } from '@countermand/provider-next-commerce/simulator';
import { fencedBlocks } from '../fenced-blocks.ts';
import { Stage } from './stage.ts';

/** Simulators that stand for the providers of a page's accounts `pod` and `acme`. */
export interface ProvidersAtHome {
  readonly pod: FastPodSimulator;
  readonly acme: NextCommerceSimulator;
  readonly stage: Stage;
  close(): Promise<void>;
}

/** Calls give up soon, and a lost write is soon known not to land. */
const QUICK = { timeoutMs: 2_000, settleMs: 50 };

export async function openProvidersAtHome(): Promise<ProvidersAtHome> {
  const [pod, acme] = await Promise.all([createFastPodSimulator(), createNextCommerceSimulator()]);
  const stage = new Stage({ FASTPOD_TOKEN: pod.token });
  return {
    pod,
    acme,
    stage,
    close: async () => {
      await stage.close();
      await Promise.all([pod.close(), acme.close()]);
    },
  };
}

/** A page's configuration as it stands there. */
export function configurationOf(markdown: string): string {
  const text = fencedBlocks(markdown).find(({ language }) => language === 'jsonc')?.text;
  if (text === undefined) throw new Error('The page shows no configuration.');
  return text;
}

/** Writes the page's own accounts into the folder's configuration, only that they lead to the simulators. `more` is added. */
export function writeConfiguration({ pod, acme, stage }: ProvidersAtHome, markdown: string, more: Readonly<Record<string, unknown>> = {}): void {
  stage.write('shown.json', configurationOf(markdown));
  const shown = loadConfiguration({ file: join(stage.folder, 'shown.json'), environment: {} });
  const addresses: Readonly<Record<string, string>> = { pod: pod.url, acme: acme.url };
  const accounts = shown.accounts.map(({ id, provider, settings }) => {
    const asShown = settings as { readonly token: { readonly file?: string } };
    const token = asShown.token.file === undefined ? asShown.token : { file: './secrets/token-of-acme' };
    return { id, provider, settings: { ...asShown, ...QUICK, token, baseUrl: addresses[id] } };
  });
  stage.write('secrets/token-of-acme', `${acme.token}\n`);
  stage.write('countermand.config.json', JSON.stringify({ ledger: 'sqlite:./countermand.db', accounts, ...more }, null, 2));
}
