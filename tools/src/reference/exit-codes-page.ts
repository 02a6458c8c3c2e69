import { EXIT_CODES } from '@countermand/core/model';
import { code, page, table } from './markdown.ts';

const INTRODUCTION =
  '`countermand cancel` ends with the first of these that applies, from the top. `countermand show` and `countermand watch` of one cancellation do the same. ' +
  `The other commands use ${EXIT_CODES.ok.code}, ${EXIT_CODES.failed.code}, ${EXIT_CODES.usage.code} and ${EXIT_CODES.unauthorized.code}: done, failed, wrong usage or configuration, credentials refused.`;

export function exitCodesPage(): string {
  const rows = Object.values(EXIT_CODES).map((exit) => [code(String(exit.code)), exit.meaning]);
  return page('Exit codes', [INTRODUCTION, table(['Code', 'Meaning'], rows)]);
}
