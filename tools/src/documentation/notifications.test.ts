import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readText } from '../house/tracked-files.ts';
import { configurationOf, openProvidersAtHome, writeConfiguration, type ProvidersAtHome } from './test-support/providers-at-home.ts';
import { runPage } from './test-support/run-page.ts';

const PAGE = 'packages/provider-next-commerce/README.md';
let home: ProvidersAtHome;

beforeAll(async () => {
  home = await openProvidersAtHome();
  const account = JSON.parse(configurationOf(readText(PAGE))) as { readonly settings: object };
  const settings = { ...account.settings, webhookSecret: { env: 'NEXT_WEBHOOK_SECRET' }, callbackToken: { env: 'NEXT_CALLBACK_TOKEN' } };
  writeConfiguration(home, `\`\`\`jsonc\n${JSON.stringify({ accounts: [{ ...account, settings }] })}\n\`\`\``, { server: { port: 0 } });
});

afterAll(() => home.close());

runPage(PAGE, () => home.stage);

test('the page shows what is really answered', async () => {
  const command = readText(PAGE).split('\n').find((line) => line.startsWith('curl ') && line.endsWith('@event.json')) ?? '';
  const { stdout } = await home.stage.run({ text: command });
  expect(stdout).not.toBe('');
  expect(readText(PAGE)).toContain(`\`${stdout}\``);
});
