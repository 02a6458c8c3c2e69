import type { CancellationProvider } from '@countermand/core/provider';
import { ACCOUNT_ID } from '@countermand/core/model';
import type { CommandContext } from '../cli/command-context.ts';
import { UsageError } from '../cli/usage-error.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { settingsByFlag, type InitFlags } from './init-flags.ts';
import { settingsOf, type Setting } from './settings-of.ts';

/** An account that is complete, and the secrets that were typed for it, by the file they are to be kept in. */
export interface NewAccount {
  readonly id: string;
  readonly provider: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly typed: ReadonlyMap<string, string>;
}

type Asking = Pick<CommandContext, 'prompter' | 'interruption'>;

const TRIES = 3;
const ID_PROBLEM = 'an account id has lower-case letters, digits and hyphens, at most 63';

/** Asks for what no flag gave. Throws `UsageError` where nobody can be asked, naming every flag that is missing. */
export async function askAccount(context: Asking, flags: InitFlags, providers: readonly CancellationProvider[]): Promise<NewAccount> {
  const known = providers.map(({ id }) => id).join(', ');
  const providerProblem = (id: string): string | undefined => (providers.some((each) => each.id === id) ? undefined : `there is no provider "${id}"; known: ${known}`);
  const idProblem = (id: string): string | undefined => (ACCOUNT_ID.test(id) ? undefined : ID_PROBLEM);
  if (flags.account !== undefined) refuse('--account', idProblem(flags.account));
  if (flags.provider !== undefined) refuse('--provider', providerProblem(flags.provider));
  if (!context.prompter) checkComplete(flags, providers);

  const id = flags.account ?? (await until(context, text`Account id, such as my-shop: `, idProblem));
  const providerId = flags.provider ?? (await until(context, text`Provider (${safeText(known)}): `, providerProblem));
  const provider = providers.find((each) => each.id === providerId);
  const settings = provider ? settingsOf(provider) : [];
  const typed = new Map<string, string>();
  const asked: Record<string, unknown> = {};
  // Without a provider it was interrupted, and there is nothing the flags could fit.
  const given = provider ? settingsByFlag(flags, settings) : {};
  for (const setting of settings.filter(({ required, name }) => required && !(name in given))) {
    // Ctrl-C: the caller leaves, whatever is here by then.
    if (context.interruption.happened) break;
    asked[setting.name] = setting.secret ? await askSecret(context, { setting, id, typed }) : await askPlain(context, setting);
  }
  return { id, provider: providerId, settings: { ...given, ...asked }, typed };
}

function checkComplete(flags: InitFlags, providers: readonly CancellationProvider[]): void {
  const provider = providers.find(({ id }) => id === flags.provider);
  const settings = provider ? settingsOf(provider) : [];
  const given = settingsByFlag(flags.provider === undefined ? { check: true } : flags, settings);
  const missing = [
    ...(flags.account === undefined ? ['--account ID'] : []),
    ...(flags.provider === undefined ? ['--provider NAME', '--secret-env NAME (or --secret-file FILE)'] : []),
    ...settings.filter(({ required, name }) => required && !(name in given)).map(({ name, secret }) => (secret ? `--secret-env ${name}=NAME (or --secret-file ${name}=FILE)` : `--set ${name}=VALUE`)),
  ];
  if (missing.length > 0) throw new UsageError(`You would be asked now, and that is not possible here. Missing: ${missing.join(', ')}.`);
}

async function askPlain(context: Asking, setting: Setting): Promise<unknown> {
  const problemOf = (written: string): string | undefined => {
    const reading = setting.read(written);
    return reading.ok ? undefined : reading.problem;
  };
  const reading = setting.read(await until(context, questionFor(setting), problemOf));
  return reading.ok ? reading.value : undefined;
}

async function askSecret(context: Asking, { setting, id, typed }: { readonly setting: Setting; readonly id: string; readonly typed: Map<string, string> }): Promise<unknown> {
  // Asked apart, so that a secret pasted too early is never taken for the name of a variable.
  const question = text`${safeText(setting.description || setting.name)}\nType it now (t), or name an environment variable (e)? [t] `;
  const choice = await until(context, question, (answer) => (/^[te]?$/.test(answer) ? undefined : 'answer t or e'));
  if (context.interruption.happened) return undefined;
  if (choice === 'e') {
    return { env: await until(context, text`Name of the environment variable: `, (name) => (/^[A-Za-z_]\w*$/.test(name) ? undefined : 'a name has letters, digits and _')) };
  }
  const file = `./secrets/${id}-${setting.name}`;
  typed.set(file, await until(context, text`${safeText(setting.name)} (not shown): `, (secret) => (secret === '' ? 'it is needed' : undefined), { hidden: true }));
  return { file };
}

function questionFor({ name, description }: Setting): SafeText {
  return description ? text`${safeText(description)}\n${safeText(name)}: ` : text`${safeText(name)}: `;
}

/** Asks until the answer fits, a few times. */
async function until({ prompter, interruption }: Asking, question: SafeText, problemOf: (answer: string) => string | undefined, { hidden = false } = {}): Promise<string> {
  if (!prompter) throw new Error(`asked where nobody can answer: ${question}`);
  let asking = question;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await (hidden ? prompter.askHidden(asking, interruption.signal) : prompter.ask(asking, interruption.signal));
    const problem = problemOf(answer);
    if (interruption.happened || problem === undefined) return answer;
    asking = text`That does not fit: ${safeText(problem)}.\n${question}`;
  }
  throw new UsageError('None of the answers fits, so nothing was written.');
}

function refuse(flag: string, problem: string | undefined): void {
  if (problem !== undefined) throw new UsageError(`${flag}: ${problem}.`);
}
