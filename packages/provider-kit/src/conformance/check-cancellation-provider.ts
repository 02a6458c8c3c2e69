import { AREAS } from './cases.ts';
import type { ConformanceCase } from './conformance-case.ts';
import type { Law } from './laws.ts';
import { runCase } from './run-case.ts';
import type { ConformanceSubject } from './subject.ts';
import { ConformanceViolation } from './violation.ts';

/** More would only wait for each other. */
const SIDE_BY_SIDE = 8;

export interface ConformanceResult {
  readonly area: string;
  readonly name: string;
  readonly law: Law;
  readonly result: 'passed' | 'skipped' | 'failed';
  /** Why it was skipped, or what is wrong. */
  readonly message?: string;
}

/**
 * The same suite without a test framework; cases run side by side, eight at a time, each on a backend of its own. `areas` are those of the
 * results; default: all. Never rejects for what the plugin does.
 */
export async function checkCancellationProvider<Settings>(given: ConformanceSubject<Settings>, { areas = Object.keys(AREAS) }: { readonly areas?: readonly string[] } = {}): Promise<readonly ConformanceResult[]> {
  const subject = given as unknown as ConformanceSubject;
  const left = areas.flatMap((area) => (AREAS[area]?.(subject) ?? []).map((each) => ({ area, each })));
  const results: ConformanceResult[] = [];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) results.push(await resultOf(subject, next.area, next.each));
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  return results;
}

async function resultOf(subject: ConformanceSubject, area: string, each: ConformanceCase): Promise<ConformanceResult> {
  const { name, law, skipped } = each;
  if (skipped !== undefined) return { area, name, law, result: 'skipped', message: skipped };
  try {
    await runCase(subject, each);
    return { area, name, law, result: 'passed' };
  } catch (error) {
    if (error instanceof ConformanceViolation) return { area, name, law: error.law, result: 'failed', message: error.message };
    throw error;
  }
}
