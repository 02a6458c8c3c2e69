/** A look at one cancellation, as a script asks for it. */
export interface AskedAtOnce {
  readonly id: string;
  /** What `--config` names. */
  readonly configuration: string | undefined;
}

const ID = /^can_[0-9A-HJKMNP-TV-Z]{26}$/;

/** Flags that make no difference to what is printed as JSON. */
const WITHOUT_EFFECT = ['--quiet', '--no-color', '--no-input'];

/** Variables by which a command works elsewhere, or tells more. */
const ELSEWHERE = ['COUNTERMAND_API_URL', 'COUNTERMAND_LOG'];

/** `show ID --json`, and no flag but those whose meaning is plain. Undefined for anything else: the whole program reads that. */
export function askedAtOnce([command, id = '', ...flags]: readonly string[], environment: NodeJS.ProcessEnv): AskedAtOnce | undefined {
  if (command !== 'show' || !ID.test(id) || isElsewhere(environment)) return undefined;
  const [configuration, ...others] = flags.flatMap((flag, index) => (flags[index - 1] === '--config' ? [flag] : []));
  if (others.length > 0 || flags.at(-1) === '--config') return undefined;
  const rest = flags.filter((flag, index) => flag !== '--config' && flags[index - 1] !== '--config' && !WITHOUT_EFFECT.includes(flag));
  return rest.length === 1 && rest[0] === '--json' ? { id, configuration } : undefined;
}

function isElsewhere(environment: NodeJS.ProcessEnv): boolean {
  return ELSEWHERE.some((name) => environment[name]) || Object.keys(environment).some((name) => name.startsWith('OTEL_'));
}
