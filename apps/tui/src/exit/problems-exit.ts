import { exitOf, type ServiceProblem } from '../service/answer.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** The exit code of a command that reads or changes nothing at a provider: wrong usage first, then credentials, then the rest. */
export function problemsExit(problems: readonly Pick<ServiceProblem, 'code' | 'status'>[]): ExitCode {
  const exits = problems.map(exitOf);
  return [EXIT.usage, EXIT.unauthorized, EXIT.failed].find((exit) => exits.includes(exit)) ?? EXIT.ok;
}
