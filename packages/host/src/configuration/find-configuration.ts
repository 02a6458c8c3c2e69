import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { ConfigurationError } from '@countermand/core/errors';

export const CONFIGURATION_FILE_NAME = 'countermand.config.json';

export interface ConfigurationSearch {
  /** What `--config` named. */
  readonly named?: string | undefined;
  readonly workingDirectory: string;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Where the configuration is: `--config`, `COUNTERMAND_CONFIG`, the working directory, the XDG configuration folder.
 * A file that was named and is not there is an error; none at all is undefined.
 */
export function findConfiguration(search: ConfigurationSearch): string | undefined {
  const { named, workingDirectory, environment } = search;
  if (named) return existing(resolve(workingDirectory, named), '--config');
  if (environment.COUNTERMAND_CONFIG) return existing(resolve(workingDirectory, environment.COUNTERMAND_CONFIG), 'COUNTERMAND_CONFIG');
  return configurationCandidates(search).find((candidate) => existsSync(candidate));
}

/** The places that are looked at when no file is named, for messages too. */
export function configurationCandidates({ workingDirectory, environment }: ConfigurationSearch): readonly string[] {
  const xdg = environment.XDG_CONFIG_HOME;
  // The XDG specification: a relative path there is to be ignored.
  const folder = xdg && isAbsolute(xdg) ? xdg : join(environment.HOME ?? homedir(), '.config');
  return [join(workingDirectory, CONFIGURATION_FILE_NAME), join(folder, 'countermand', CONFIGURATION_FILE_NAME)];
}

function existing(file: string, origin: string): string {
  if (existsSync(file)) return file;
  throw new ConfigurationError(`${file}: there is no such file (named by ${origin}). Write one there, or name another.`);
}
