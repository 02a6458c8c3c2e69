import { EXIT_CODES } from '@countermand/core/model';
import { code, page, table } from './markdown.ts';

const INTRODUCTION =
  '`countermand cancel` and `countermand batch` end with the first of these that applies, from the top. `countermand show` and `countermand watch` of one cancellation do the same. ' +
  `What could not be written, a report or the output itself, is ${EXIT_CODES.failed.code} where it would have been ${EXIT_CODES.ok.code}; a reader that has seen enough (\`| head\`) changes nothing. ` +
  `The other commands use ${EXIT_CODES.ok.code}, ${EXIT_CODES.failed.code}, ${EXIT_CODES.usage.code} and ${EXIT_CODES.unauthorized.code}: done, failed, wrong usage or configuration, credentials refused; and ${EXIT_CODES.interrupted.code} after Ctrl-C.`;

export function exitCodesPage(): string {
  const rows = Object.values(EXIT_CODES).map((exit) => [code(String(exit.code)), exit.meaning]);
  return page('Exit codes', [INTRODUCTION, table(['Code', 'Meaning'], rows)]);
}
