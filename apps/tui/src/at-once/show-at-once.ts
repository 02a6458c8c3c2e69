import { peekChecked } from '@countermand/host/peek';
import type { ExitCode } from '../exit/exit-codes.ts';
import { stopExitCode } from '../exit/stop-exit-code.ts';
import { jsonText } from '../text/json-text.ts';
import { isViewAtRest } from '../view/at-rest.ts';
import { askedAtOnce } from './asked-at-once.ts';
import { programStamp } from '../program-stamp.ts';

/**
 * Answers `show ID --json` from the ledger alone, where that is all there is to say: the configuration is one that an earlier command
 * found right without a warning, and nothing more happens to the cancellation, so that nobody has to be asked who works. Undefined
 * where it is not so, with nothing printed: then the command runs as ever.
 */
export function showAtOnce(words: readonly string[], { env: environment, stdout, cwd }: Pick<NodeJS.Process, 'env' | 'stdout' | 'cwd'>): ExitCode | undefined {
  const asked = askedAtOnce(words, environment);
  const program = asked && programStamp();
  if (!asked || program === undefined) return undefined;
  const view = peekChecked({ ...asked, workingDirectory: cwd(), environment, program });
  if (!view || !isViewAtRest(view)) return undefined;
  stdout.write(`${jsonText(view)}\n`);
  return stopExitCode({ outcomes: [{ kind: 'cancellation', view }] });
}
