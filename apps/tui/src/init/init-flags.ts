import { UsageError } from '../cli/usage-error.ts';
import type { Setting } from './settings-of.ts';

export interface InitFlags {
  readonly account?: string;
  readonly provider?: string;
  /** `NAME`, or `SETTING=NAME` where a provider has several secrets. */
  readonly secretEnv?: readonly string[];
  /** `FILE`, or `SETTING=FILE`. */
  readonly secretFile?: readonly string[];
  /** `SETTING=VALUE`, for what is no secret. */
  readonly set?: readonly string[];
  /** False with `--no-check`. */
  readonly check: boolean;
}

/** The settings that flags gave, as the configuration has them. Throws `UsageError` for one that is not there or does not fit. */
export function settingsByFlag(flags: InitFlags, settings: readonly Setting[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries([
    ...(flags.set ?? []).map((written) => plain(written, settings)),
    ...(flags.secretEnv ?? []).map((written) => secret(written, settings, { flag: '--secret-env', place: 'env' })),
    ...(flags.secretFile ?? []).map((written) => secret(written, settings, { flag: '--secret-file', place: 'file' })),
  ]);
}

function plain(written: string, settings: readonly Setting[]): readonly [string, unknown] {
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(written) ?? [];
  const setting = settings.find((candidate) => candidate.name === name);
  if (!setting) throw new UsageError(`--set wants SETTING=VALUE with one of: ${namesOf(settings.filter((each) => !each.secret))}.`);
  // What is given by flag stands in the shell's history and in the list of processes.
  if (setting.secret) throw new UsageError(`"${name}" is a secret, and secrets are never given by flag. Say where it is kept: --secret-env ${name}=NAME or --secret-file ${name}=FILE.`);
  const reading = setting.read(value);
  if (!reading.ok) throw new UsageError(`--set ${name}: ${reading.problem}.`);
  return [name, reading.value];
}

function secret(written: string, settings: readonly Setting[], { flag, place }: { readonly flag: string; readonly place: 'env' | 'file' }): readonly [string, unknown] {
  const secrets = settings.filter((setting) => setting.secret);
  const [, named, value] = /^([^=]+)=(.+)$/s.exec(written) ?? [];
  const required = secrets.filter((setting) => setting.required);
  const name = named ?? (required.length === 1 ? required[0]?.name : undefined);
  if (name === undefined || !secrets.some((setting) => setting.name === name)) throw new UsageError(`${flag} wants SETTING=${place === 'env' ? 'NAME' : 'FILE'} with one of: ${namesOf(secrets)}.`);
  return [name, { [place]: value ?? written }];
}

function namesOf(settings: readonly Setting[]): string {
  return settings.map(({ name }) => name).join(', ');
}
