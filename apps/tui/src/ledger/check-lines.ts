import type { CheckResult, Finding, LedgerReport } from '@countermand/core';
import type { Paint } from '../text/paint.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { counted, text } from '../text/text.ts';

/** A check of the laws, and what the database finds wrong with itself. */
export interface CheckedLedger extends LedgerReport {
  readonly database: readonly string[];
}

/** The laws, a line each; then every finding with what to do; then the sum. */
export function checkedLines({ checks, database, findings, ...counts }: CheckedLedger, paint: Paint): readonly SafeText[] {
  const found = checks.reduce((sum, { broken, doubtful }) => sum + broken + doubtful, 0);
  const more = found - findings.length;
  return [
    ...checks.map((check) => checkLine(check, paint)),
    line({ sign: sign(database.length, 0, paint), law: text`     `, title: text`The database finds itself sound`, told: countOf(database.length, text`fault`, text`faults`) }),
    ...findings.flatMap((finding) => findingLines(finding, paint)),
    ...database.map((fault) => text`${paint('red', text`✘`)} database: ${safeText(fault, 500)} Stop every process, and restore a backup.`),
    ...(more > 0 ? [text`… and ${more} more.`] : []),
    sum(counts, found + database.length),
  ];
}

function checkLine({ law, title, broken, doubtful }: CheckResult, paint: Paint): SafeText {
  const number = law === null ? text`     ` : text`law ${safeText(String(law).padEnd(2))}`;
  const told = [countOf(broken, text`broken`, text`broken`), countOf(doubtful, text`doubtful`, text`doubtful`)].filter((part) => part !== '');
  return line({ sign: sign(broken, doubtful, paint), law: number, title: safeText(title), told: told.join(', ') as SafeText });
}

interface Line {
  readonly sign: SafeText;
  readonly law: SafeText;
  readonly title: SafeText;
  readonly told: SafeText;
}

function line({ sign: mark, law, title, told }: Line): SafeText {
  return text`${mark} ${law}  ${title}${told === '' ? text`` : text`: ${told}`}`;
}

function sign(broken: number, doubtful: number, paint: Paint): SafeText {
  if (broken > 0) return paint('red', text`✘`);
  return doubtful > 0 ? paint('yellow', text`!`) : paint('green', text`✔`);
}

function countOf(count: number, one: SafeText, many: SafeText): SafeText {
  return count === 0 ? text`` : counted(count, one, many);
}

function findingLines({ cancellation, certain, check, what, advice }: Finding, paint: Paint): readonly SafeText[] {
  const mark = certain ? paint('red', text`✘`) : paint('yellow', text`!`);
  return [text`${mark} ${safeText(cancellation ?? check, 60)}: ${safeText(what, 500)}`, text`    ${paint('dim', safeText(advice, 500))}`];
}

function sum({ cancellations, attempts, events }: Pick<LedgerReport, 'cancellations' | 'attempts' | 'events'>, found: number): SafeText {
  const looked = text`${counted(cancellations, text`cancellation`, text`cancellations`)}, ${counted(attempts, text`attempt`, text`attempts`)}, ${counted(events, text`event`, text`events`)}`;
  return found === 0 ? text`${looked}: every law is kept.` : text`${looked}: ${counted(found, text`finding`, text`findings`)}.`;
}
