import { existsSync, readFileSync } from 'node:fs';

/**
 * What Jest's JSON report says. A suite that could not run counts as one failure, and so does a missing report.
 * `skippedLaws`: a law whose test is skipped is a law nobody checks.
 */
export function countTests(reportFile, otherFailures = 0) {
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined;
  const failed = otherFailures + (report ? report.numFailedTests + report.numRuntimeErrorTestSuites : 1);
  const passed = report?.numPassedTests ?? 0;
  const skipped = report ? report.numPendingTests + report.numTodoTests : 0;
  const skippedLaws = (report?.testResults ?? [])
    .flatMap((suite) => suite.assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .filter(({ title, ancestorTitles }) => [...ancestorTitles, title].some((name) => name.startsWith('law ')))
    .map(({ fullName }) => fullName);
  return { failed, skippedLaws, line: `${passed} passed, ${failed} failed, ${skipped} skipped` };
}
