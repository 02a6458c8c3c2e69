import { clockCases } from './cases/clocks.ts';
import { decisionCases } from './cases/decisions.ts';
import { declarationCases } from './cases/declarations.ts';
import { failingCases } from './cases/failing.ts';
import { idCases } from './cases/ids.ts';
import { nearlyRightCases } from './cases/nearly-right.ts';
import { readingCases } from './cases/reading.ts';
import { replacementCases } from './cases/replacements.ts';
import { searchingCases } from './cases/searching.ts';
import { stoppingCases } from './cases/stopping.ts';
import { textCases } from './cases/texts.ts';
import { tooLateCases } from './cases/too-late.ts';
import type { CasesOf } from './conformance-case.ts';

/** The areas of the suite, in the order in which an author fills in a plugin. */
export const AREAS: Readonly<Record<string, CasesOf>> = {
  'what it says of itself': declarationCases,
  ids: idCases,
  reading: readingCases,
  deciding: decisionCases,
  stopping: stoppingCases,
  'answers that are nearly right': nearlyRightCases,
  'too late, or refused': tooLateCases,
  'failing, and finding out': failingCases,
  'clocks and patience': clockCases,
  'texts of others': textCases,
  searching: searchingCases,
  replacements: replacementCases,
};
