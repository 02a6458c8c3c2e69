import type { Clock } from '@countermand/core/model';
import type { CancellationProvider } from '@countermand/core/provider';
import { messageOf } from '../message-of.ts';
import { CORE_VERSION } from './core-version.ts';
import { DEFAULT_PLUGINS, type DefaultPlugin } from './default-plugins.ts';
import { locatePlugin, providerOf } from './import-plugin.ts';
import { placedMessage } from './place-of.ts';
import { checkPlugin } from './plugin-shape.ts';

/** A module that takes longer than this to load is given up, milliseconds. */
const LOAD_LIMIT_MS = 10_000;

export interface LoadedPlugin {
  /** The package or file as listed. */
  readonly plugin: string;
  readonly provider: CancellationProvider;
  /** The listed plugin of the same id that this one takes the place of. */
  readonly replaces?: string;
}

export interface FailedPlugin {
  readonly plugin: string;
  /** A sentence. */
  readonly reason: string;
}

/** What became of every listed plugin. A failed one is named, and the rest goes on. */
export interface PluginReport {
  readonly loaded: readonly LoadedPlugin[];
  readonly failed: readonly FailedPlugin[];
}

export interface PluginSource {
  /** The configuration's `plugins`. */
  readonly plugins: readonly string[];
  /** Where they are looked for: the configuration's folder. */
  readonly folder: string;
  readonly clock: Clock;
  readonly defaults?: readonly Pick<DefaultPlugin, 'plugin' | 'load'>[];
}

/** Loads the default plugins and then those of the configuration. Never throws for what a plugin does. */
export async function loadPlugins({ plugins, folder, clock, defaults = DEFAULT_PLUGINS }: PluginSource): Promise<PluginReport> {
  const listed = plugins.map((plugin) => ({ plugin, load: () => importListed(plugin, folder) }));
  const outcomes = await Promise.all([...defaults, ...listed].map((source) => loadOne(source, clock)));

  const loaded: LoadedPlugin[] = [];
  for (const outcome of outcomes) {
    if ('reason' in outcome) continue;
    const earlier = loaded.find(({ provider }) => provider.id === outcome.provider.id);
    loaded.push(earlier ? { ...outcome, replaces: earlier.plugin } : outcome);
  }
  return { loaded, failed: outcomes.filter((outcome) => 'reason' in outcome) };
}

async function loadOne({ plugin, load }: Pick<DefaultPlugin, 'plugin' | 'load'>, clock: Clock): Promise<LoadedPlugin | FailedPlugin> {
  const given = new AbortController();
  try {
    const candidate = await Promise.race([load().then(providerOf), tooSlow(clock, given.signal)]);
    if (candidate === undefined) return { plugin, reason: 'it exports no provider: export one as default or as `provider`.' };
    const checked = checkPlugin(candidate, CORE_VERSION);
    return checked.ok ? { plugin, provider: checked.provider } : { plugin, reason: checked.problem };
  } catch (error) {
    return { plugin, reason: `it cannot be loaded: ${firstLine(error)}` };
  } finally {
    given.abort();
  }
}

async function importListed(plugin: string, folder: string): Promise<object> {
  const module = await locatePlugin(plugin, folder);
  try {
    return (await import(module)) as object;
  } catch (error) {
    throw new Error(placedMessage(error, module), { cause: error });
  }
}

async function tooSlow(clock: Clock, signal: AbortSignal): Promise<never> {
  await clock.sleep(LOAD_LIMIT_MS, signal);
  throw new Error(`it was not ready within ${LOAD_LIMIT_MS / 1000} s.`);
}

function firstLine(error: unknown): string {
  return messageOf(error).split('\n')[0] ?? '';
}
