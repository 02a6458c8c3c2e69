import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createFastPodSimulator, createDemoOrders, type FastPodSimulator } from '@countermand/provider-fastpod/simulator';
import { openWorkplace, type Workplace } from '../test-support/workplace.ts';

const CANARY = 'canary-7f3a91c2d4e5';
const PERSON = { name: 'Canaria Markwell', email: 'canaria.markwell@person.example', phone: '+1 555 010 7788', street1: '77 Canary Wharf Lane' };

let place: Workplace;
let provider: FastPodSimulator;

beforeEach(async () => {
  const orders = createDemoOrders().map((order) => ({ ...order, address: { ...order.address, ...PERSON } }));
  [place, provider] = await Promise.all([openWorkplace(), createFastPodSimulator({ token: CANARY, orders })]);
  const settings = { ...provider.settings, timeoutMs: 2_000, settleMs: 50, token: { env: 'CANARY' } };
  place.configure({ configuration: { accounts: [{ id: 'pod', provider: 'fastpod', settings }] } });
});
afterEach(() => Promise.all([place.close(), provider.close()]));

/** Every byte the program left behind. */
function leftBehind(): string {
  return readdirSync(place.folder)
    .filter((name) => name !== 'countermand.config.json')
    .map((name) => readFileSync(join(place.folder, name), 'latin1'))
    .join('\n');
}

test('law 10: no token and no personal data in output, logs or ledger, whatever the provider does', async () => {
  const environment = { CANARY, COUNTERMAND_LOG: 'debug', DEBUG: '1' };
  const [first, second, third, fourth] = provider.examples.map((id) => `pod:${id}`);
  const said: string[] = [];
  const run = async (...words: string[]): Promise<void> => {
    const { stdout, stderr } = await place.run(words, { environment });
    said.push(stdout, stderr);
  };
  await run('cancel', first ?? '', '--json');
  provider.fail({ failure: 'hostile_strings' });
  await run('cancel', second ?? '');
  provider.fail({ failure: 'unauthorized' });
  await run('cancel', third ?? '');
  provider.fail({ failure: 'html_page' });
  await run('cancel', fourth ?? '', '--timeout', '2');
  await run('list', '--json');
  await run('list');
  await run('accounts', '--json');
  await run('doctor');
  const everything = `${said.join('\n')}\n${leftBehind()}`;
  expect(everything).toContain(first);
  for (const secret of [CANARY, Buffer.from(CANARY).toString('base64'), ...Object.values(PERSON)]) expect(everything).not.toContain(secret);
});

test('a person who looks at an order sees its recipient; nothing keeps it', async () => {
  const { stdout } = await place.run(['show', `pod:${provider.examples[0] ?? ''}`], { environment: { CANARY } });
  expect(stdout).toContain(PERSON.name);
  expect(leftBehind()).not.toContain(PERSON.name);
});
