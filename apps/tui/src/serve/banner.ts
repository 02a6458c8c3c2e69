import { DEMO_FOLDER, DEMO_KEY_FILE, type Demo } from '@countermand/host';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { joined, text } from '../text/text.ts';

export interface Served {
  readonly url: string;
  readonly worker: boolean;
  readonly configuration: string;
  readonly demo: Demo | undefined;
  readonly demoKey: string | undefined;
  /** Signs one browser in, once. */
  readonly signIn: string | undefined;
}

const EXAMPLES_SHOWN = 3;
const KEY_HEADER = text`-H "Authorization: Bearer $COUNTERMAND_API_TOKEN"`;

const KEY_LINES = [
  text`Programs that call the API need a key:`,
  text`  countermand keys create NAME \\`,
  text`    --scope cancellations:write --scope cancellations:read`,
];

/** What a person sees once the server is up: where it is, and what to try. */
export function banner({ url, worker, configuration, demo, demoKey, signIn }: Served): readonly SafeText[] {
  const at = safeText(url);
  return [
    text`Countermand listens on ${at}`,
    ...(signIn === undefined ? [] : [text`  in a browser    by this link, which signs in once, within ten minutes:`, text`  ${safeText(signIn)}`]),
    text`  API reference   ${at}/docs`,
    text`  configuration   ${safeText(configuration, 1_000)}`,
    worker ? text`  worker          runs here, for all accounts` : text`  worker          none here: what is asked for waits for one`,
    ...(demo || signIn === undefined ? [] : KEY_LINES),
    ...(demo ? demoLines(at, demo, demoKey ?? '') : []),
    text`Ctrl-C stops it.`,
  ];
}

function demoLines(url: SafeText, demo: Demo, key: string): readonly SafeText[] {
  const orders = demo.accounts.map(({ id, examples }) => {
    const some = joined(examples.slice(0, EXAMPLES_SHOWN).map((example) => safeText(example)), text`  `);
    return text`  ${safeText(id)}: ${some}`;
  });
  const first = safeText(demo.accounts[0]?.examples[0] ?? '');
  return [
    text``,
    text`Demo: simulators, no real orders. Orders to try:`,
    ...orders,
    text``,
    text`Every call of the API needs a key. This demo's is also in ${safeText(`${DEMO_FOLDER}/${DEMO_KEY_FILE}`)}:`,
    text``,
    text`  export COUNTERMAND_API_TOKEN=${safeText(key)}`,
    text`  curl ${url}/v1/accounts ${KEY_HEADER}`,
    text`  curl -X POST ${url}/v1/cancellations ${KEY_HEADER} -H 'Content-Type: application/json' -H 'Idempotency-Key: try-1' -d '{"reference":"${first}"}'`,
    text`  curl '${url}/v1/cancellations?limit=5' ${KEY_HEADER}`,
    text`  npx countermand cancel ${safeText(demo.accounts.at(-1)?.examples[0] ?? '')}`,
    text``,
  ];
}
