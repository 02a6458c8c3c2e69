import type { UsableAccount } from '../accounts/account.ts';
import { OPTION_NAMES, type CancellationOptions, type OptionName } from '../model/options.ts';
import { failed, succeeded, type Problem, type Result } from '../model/problem.ts';
import type { Target } from '../model/target.ts';

/** Refuses what no stop operation of this kind of target can do: an option is never ignored. */
export function checkOptions(account: UsableAccount, kind: Target['kind'], options: CancellationOptions): Result<void> {
  const stops = account.provider.operations.filter(
    (operation) => operation.purpose === 'stop' && operation.target === kind && operation.mode.value !== 'unsupported',
  );
  if (stops.length === 0) return failed('unsupported', `${account.provider.displayName} has no way to stop a ${kind}.`);
  const lacking = OPTION_NAMES.filter((name) => options[name] !== undefined && stops.every((operation) => operation.options[name] === undefined));
  if (lacking.length === 0) return succeeded(undefined);
  const detail = `${account.provider.displayName} cannot stop a ${kind} with ${lacking.join(', ')}. Nothing was filed; leave ${lacking.length === 1 ? 'it' : 'them'} out.`;
  const errors = lacking.map((name) => ({ pointer: `/options/${name}`, detail: `Stopping a ${kind} has no such option here.` }));
  return failed('unsupported_option', detail, { errors });
}

/** What is asked, with the account's defaults and ours filled in: two requests differ only if these do. */
export function effectiveOptions(account: Pick<UsableAccount, 'profile'>, options: CancellationOptions): Readonly<Record<OptionName, string | boolean>> {
  const { defaults } = account.profile;
  return {
    refund: options.refund ?? false,
    notifyCustomer: options.notifyCustomer ?? false,
    message: options.message ?? '',
    strategy: options.strategy ?? defaults.strategy ?? 'auto',
    onReplacement: options.onReplacement ?? defaults.onReplacement ?? 'leave',
  };
}

interface Asked {
  readonly account: Pick<UsableAccount, 'profile'>;
  readonly options: CancellationOptions;
}

/** The problem of joining a live cancellation that has other side effects, naming each; undefined where they agree. */
export function optionConflict(live: Asked & { readonly id: string }, asked: Asked & { readonly reference: string }): Problem | undefined {
  const there = effectiveOptions(live.account, live.options);
  const here = effectiveOptions(asked.account, asked.options);
  const differing = OPTION_NAMES.filter((name) => there[name] !== here[name]);
  if (differing.length === 0) return undefined;
  const list = differing.map((name) => `${name} is ${JSON.stringify(there[name])} there and ${JSON.stringify(here[name])} here`).join('; ');
  const detail = `${asked.reference} is being stopped by ${live.id} with other options: ${list}. Ask with the same options, or withdraw that one first.`;
  const errors = differing.map((name) => ({ pointer: `/options/${name}`, detail: `The live cancellation has ${JSON.stringify(there[name])}.` }));
  return failed('conflicting_options', detail, { errors }).problem;
}
