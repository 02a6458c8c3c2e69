import { expect } from '@jest/globals';
import { leastMs, REQUESTS_PER_SECOND } from './run-trial.ts';
import type { TrialResult } from './trial.ts';

/** A process that is killed takes with it the slots it had leased ahead, milliseconds of the budget at most. */
const LEASED_AHEAD_MS = 60;

/**
 * A call takes its slot before its connection is there. Where processors are short, calls on new connections (of a process that has
 * just started, or has stood still) come late and meet the ones after them: so many more in a second are let pass.
 */
const HELD_UP = 20;

/**
 * Prints what came of a trial. Answers how much longer than ideal it took, a ratio. The laws require all calls that were made:
 * one read and one write an order, and a read for whatever a killed process had read, or sent, and could no longer record.
 */
export function tell(name: string, result: TrialResult): number {
  const { standing, tookMs, mostInASecond, reads, writes, harms, report } = result;
  const calls = leastMs(reads + writes);
  const lost = harms * LEASED_AHEAD_MS;
  const ratio = tookMs / (calls + lost);
  process.stderr.write(
    `${name}: ${standing.batch.rows.total} orders, ${reads} reads, ${writes} writes, harmed ${harms} times, at most ${mostInASecond} calls in a second of ${REQUESTS_PER_SECOND}; ` +
      `${Math.round(tookMs)} ms, ideally ${calls} ms of calls and ${lost} ms of slots lost: ${ratio.toFixed(3)}; ` +
      `ledger check: ${report.attempts} attempts, ${report.events} events, ${report.findings.length} findings\n`,
  );
  return ratio;
}

/** Every order is stopped, by one write that was recorded before it left, at the provider's pace; and the ledger agrees. */
export function expectLawful({ standing, writtenAgain, unrecorded, mostInASecond, report }: TrialResult, heldUp = HELD_UP): void {
  expect({ writtenAgain, unrecorded, findings: report.findings }).toEqual({ writtenAgain: [], unrecorded: [], findings: [] });
  expect(report.complete).toBe(true);
  expect(standing.progress.cancellations).toMatchObject({ cancelled: standing.batch.rows.total });
  expect(mostInASecond).toBeLessThanOrEqual(REQUESTS_PER_SECOND + heldUp);
}
