import {
  EXIT_CODES,
  FAILURE_CODES,
  FAILURE_MEANINGS,
  REFUSAL_CODES,
  REFUSAL_MEANINGS,
  WARNING_CODES,
  WARNING_MEANINGS,
  type FailureCode,
} from '@countermand/core/model';
import { code, page, table } from './markdown.ts';

const REFUSED = `## Refused

Why a provider said no: \`refusal.code\` of a cancellation that is \`refused\`. \`countermand cancel\` ends with exit code ${EXIT_CODES.refused.code}.`;

const FAILED = `## Failed

Why it certainly was not applied: \`failure.code\` of a cancellation that is \`failed\`. \`failure.retryable\` says whether asking again may help.`;

const WARNINGS = `## Warnings

What a person should know although the state stands: \`warnings[].code\`. Each puts the cancellation on the desk (\`countermand list --attention\`).`;

const PROBLEM_TEXT = `## Problems

Why a request to Countermand itself was not carried out: [Problems](problems.md).`;

export function codesPage(): string {
  return page('Codes', [
    'The sets are closed: a new code comes only with a new version.',
    REFUSED,
    table(['Code', 'Meaning'], REFUSAL_CODES.map((name) => [code(name), REFUSAL_MEANINGS[name]])),
    FAILED,
    table(['Code', 'Meaning', 'Exit'], FAILURE_CODES.map((name) => [code(name), FAILURE_MEANINGS[name], String(failureExit(name))])),
    WARNINGS,
    table(['Code', 'Meaning'], WARNING_CODES.map((name) => [code(name), WARNING_MEANINGS[name]])),
    PROBLEM_TEXT,
  ]);
}

/** What `countermand cancel` ends with when an order failed this way. */
function failureExit(failure: FailureCode): number {
  switch (failure) {
    case 'unauthorized':
    case 'forbidden':
      return EXIT_CODES.unauthorized.code;
    case 'misconfigured':
      return EXIT_CODES.usage.code;
    case 'invalid_request':
    case 'unsupported':
    case 'provider_unavailable':
      return EXIT_CODES.failed.code;
  }
}
