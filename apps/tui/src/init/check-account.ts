import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { HTTP_CLIENT_FACTORY } from '@countermand/core';
import { loadConfiguration } from '@countermand/host';
import type { CommandContext } from '../cli/command-context.ts';
import { checkAccounts } from '../doctor/check-accounts.ts';
import type { Check } from '../doctor/check.ts';
import { HeardAnswers } from '../doctor/heard-answers.ts';
import { openLocalSession } from '../session/open-session.ts';
import type { NewAccount } from './ask-account.ts';

/**
 * Asks the provider, as the doctor does, with a configuration that is thrown away. What was typed stays in memory: the configuration
 * names a variable that only this process sees. `folder` is where files that the account names are looked for.
 */
export async function checkNewAccount(context: CommandContext, account: NewAccount, folder: string): Promise<Check> {
  const place = mkdtempSync(join(tmpdir(), 'countermand-init-'));
  context.atEnd(async () => rmSync(place, { recursive: true, force: true }));
  const environment = { ...context.environment };
  const settings = Object.fromEntries(Object.entries(account.settings).map(([name, value]) => [name, elsewhere(value)] as const));
  const file = join(place, 'countermand.config.json');
  writeFileSync(file, JSON.stringify({ ledger: 'sqlite:./countermand.db', accounts: [{ id: account.id, provider: account.provider, settings }] }), { mode: 0o600 });
  const session = await openLocalSession(loadConfiguration({ file, environment }), { ...context, environment }, 'error');
  const heard = new HeardAnswers();
  session.host.container.registerInstance(HTTP_CLIENT_FACTORY, heard.listenTo(session.resolve(HTTP_CLIENT_FACTORY)));
  const [check] = await checkAccounts(session, heard, context.interruption.signal);
  return check ?? { name: `account ${account.id}`, status: 'skipped', detail: 'There was nothing to check.' };

  function elsewhere(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || !('file' in value) || typeof value.file !== 'string') return value;
    const secret = account.typed.get(value.file);
    if (secret === undefined) return { file: resolve(folder, value.file) };
    const variable = `COUNTERMAND_INIT_${Object.keys(environment).length}`;
    environment[variable] = secret;
    return { env: variable };
  }
}
