/** A variable the command line and the server read. */
export interface EnvironmentVariable {
  readonly name: string;
  readonly meaning: string;
}

/** All of them, by who uses them; a test finds one that is read and not listed. */
export const ENVIRONMENT_VARIABLES: readonly EnvironmentVariable[] = [
  { name: 'COUNTERMAND_CONFIG', meaning: 'The configuration file, where `--config` names none.' },
  { name: 'COUNTERMAND_API_URL', meaning: 'The server that commands go through, where `--api` names none. A `--config` or `--demo` counts more.' },
  { name: 'COUNTERMAND_API_TOKEN', meaning: 'The key for that server.' },
  { name: 'COUNTERMAND_API_TOKEN_FILE', meaning: 'The file that holds the key, where the variable does not.' },
  { name: 'COUNTERMAND_LOG', meaning: 'The least that is logged: `debug`, `info`, `warn`, `error` or `silent`. Default: `info` for a server without a terminal, `warn` with one, `error` for other commands.' },
  { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', meaning: 'Where spans are sent, such as `http://127.0.0.1:4318`; without it, or the next one, nothing is traced. The exporter reads its other variables (`OTEL_EXPORTER_OTLP_HEADERS` and the like) itself.' },
  { name: 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', meaning: 'The same as a whole URL, for spans alone.' },
  { name: 'OTEL_SDK_DISABLED', meaning: '`true`: nothing is traced.' },
  { name: 'OTEL_TRACES_EXPORTER', meaning: '`none`: nothing is traced.' },
  { name: 'OTEL_TRACES_SAMPLER', meaning: 'Which traces are kept, by the names of OpenTelemetry, such as `parentbased_traceidratio`. Default: `parentbased_always_on`.' },
  { name: 'OTEL_TRACES_SAMPLER_ARG', meaning: 'The share of traces that is kept, 0 to 1, for the samplers by ratio.' },
  { name: 'DEBUG', meaning: 'Not empty: an unexpected error is shown with where it happened.' },
  { name: 'NO_COLOR', meaning: 'Not empty: no colours, as with `--no-color`.' },
  { name: 'FORCE_COLOR', meaning: 'Not `0`: colours also where the output is no terminal.' },
  { name: 'TERM', meaning: '`dumb`: no colours, progress line by line, and the cockpit in line mode.' },
  { name: 'ACCESSIBLE', meaning: 'Neither empty, `0` nor `false`: the cockpit in line mode, for screen readers.' },
  { name: 'INK_SCREEN_READER', meaning: '`true`: the cockpit in line mode, for screen readers.' },
  { name: 'XDG_CONFIG_HOME', meaning: 'Where the folder `countermand/` with the configuration is looked for. Default: `~/.config`.' },
  { name: 'XDG_CACHE_HOME', meaning: 'Where compiled code is kept between runs, and which configurations were found right, in the folder `countermand/`. Default: `~/.cache`.' },
  { name: 'HOME', meaning: 'The home folder that `~` stands for.' },
];
