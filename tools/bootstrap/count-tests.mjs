/** `count-tests.mjs REPORT [OTHER_FAILURES]`: prints the closing line of a run and exits 1 if anything failed or a law was skipped. */
import { countTests } from './test-report.mjs';

const [reportFile, otherFailures = '0'] = process.argv.slice(2);
const { failed, skippedLaws, line } = countTests(reportFile, Number(otherFailures));
for (const name of skippedLaws) process.stdout.write(`a law is skipped: ${name}\n`);
process.stdout.write(`${line}\n`);
process.exitCode = failed > 0 || skippedLaws.length > 0 ? 1 : 0;
