import { PROBLEMS, type Problem } from '@countermand/core/model';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** The exit code of a command that reads or changes nothing at a provider: wrong usage first, then credentials, then the rest. */
export function problemsExit(problems: readonly Pick<Problem, 'code'>[]): ExitCode {
  const exits = problems.map(({ code }) => PROBLEMS[code].exit);
  return [EXIT.usage, EXIT.unauthorized, EXIT.failed].find((exit) => exits.includes(exit)) ?? EXIT.ok;
}
