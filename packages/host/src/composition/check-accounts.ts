import { checkedSettings, ConfigurationError, unawaited, type AccountConfiguration, type CheckedSettings } from '@countermand/core';
import type { CancellationProvider } from '@countermand/core/provider';
import type { Configuration } from '../configuration/configuration.ts';
import { messageOf } from '../message-of.ts';
import { explainIssue, explanationText, type Explanation } from '../configuration/explain-issue.ts';
import type { PluginReport } from '../plugins/load-plugins.ts';

type CheckedConfiguration = Pick<Configuration, 'accounts' | 'demo' | 'placeOf'>;

/**
 * Checks every account against its provider. Throws `ConfigurationError` for what the file says wrong; answers warnings for what it may say:
 * a secret written into it, or an account whose provider may be one of the plugins that failed to load.
 */
export function checkAccounts(configuration: CheckedConfiguration, plugins: PluginReport): readonly string[] {
  const providers = new Map(plugins.loaded.map(({ provider }) => [provider.id, provider]));
  return configuration.accounts.flatMap((account, index) => {
    const refuse = (explanation: Explanation): never => {
      throw new ConfigurationError(`${configuration.placeOf(explanation.path)}: ${explanationText(explanation)}`);
    };
    const provider = providers.get(account.provider);
    if (provider) return checkSettings({ account, index, provider, configuration, refuse });
    if (plugins.failed.length > 0) {
      return [`Account "${account.id}" cannot be used: no plugin that loaded provides "${account.provider}".`];
    }
    const known = [...providers.keys()].join(', ') || 'none';
    return refuse({ path: ['accounts', index, 'provider'], problem: `there is no provider "${account.provider}"; known: ${known}` });
  });
}

interface Check {
  readonly account: AccountConfiguration;
  readonly index: number;
  readonly provider: CancellationProvider;
  readonly configuration: CheckedConfiguration;
  readonly refuse: (explanation: Explanation) => never;
}

function checkSettings({ account, index, provider, configuration, refuse }: Check): readonly string[] {
  const root = ['accounts', index, 'settings'];
  let checked: CheckedSettings;
  try {
    checked = checkedSettings(provider, account.settings);
  } catch (error) {
    return [`Account "${account.id}" cannot be used: the plugin "${provider.id}" failed while checking its settings: ${messageOf(error)}`];
  }
  if (!checked.ok) {
    const { path, problem } = explainIssue(checked.error, provider.settings, account.settings);
    return refuse({ path: [...root, ...path], problem });
  }
  if (configuration.demo || !hasLiteralSecret(provider, checked.settings)) return [];
  return [
    `${configuration.placeOf(root)}: the secret of account "${account.id}" is written into the file. ` +
      'Write { "env": NAME } or { "file": PATH } in its place, so that it cannot be copied along with the file.',
  ];
}

/** A plugin that throws here throws again when the account is opened, and is named there. */
function hasLiteralSecret(provider: CancellationProvider, settings: unknown): boolean {
  try {
    const sources = [unawaited(provider.profile(settings)).credential, ...Object.values(unawaited(provider.notifications?.secrets(settings)) ?? {}).flat()];
    return sources.some((source) => typeof source === 'string');
  } catch {
    return false;
  }
}
