/** A variable the command line and the server read. */
export interface EnvironmentVariable {
  readonly name: string;
  readonly meaning: string;
}

/** All of them, by who uses them; a test finds one that is read and not listed. */
export const ENVIRONMENT_VARIABLES: readonly EnvironmentVariable[] = [
  { name: 'COUNTERMAND_CONFIG', meaning: 'The configuration file, where `--config` names none.' },
  { name: 'COUNTERMAND_LOG', meaning: 'The least that is logged: `debug`, `info`, `warn`, `error` or `silent`. Default: `info` for a server without a terminal, `warn` with one, `error` for other commands.' },
  { name: 'DEBUG', meaning: 'Not empty: an unexpected error is shown with where it happened.' },
  { name: 'NO_COLOR', meaning: 'Not empty: no colours, as with `--no-color`.' },
  { name: 'FORCE_COLOR', meaning: 'Not `0`: colours also where the output is no terminal.' },
  { name: 'TERM', meaning: '`dumb`: no colours, and progress line by line.' },
  { name: 'XDG_CONFIG_HOME', meaning: 'Where the folder `countermand/` with the configuration is looked for. Default: `~/.config`.' },
  { name: 'XDG_CACHE_HOME', meaning: 'Where compiled code is kept between runs, in the folder `countermand/`. Default: `~/.cache`.' },
  { name: 'HOME', meaning: 'The home folder that `~` stands for.' },
];
