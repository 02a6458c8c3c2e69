import { reportedMessage } from '../../cli/report-error.ts';
import type { Answer } from '../../service/answer.ts';

/** The answer, or what was thrown instead of one as a problem: a screen shows it and stays. */
export async function ask<Value>(question: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
  try {
    return await question();
  } catch (error) {
    return { ok: false, problem: { code: 'unexpected', title: 'Unexpected', status: 500, detail: reportedMessage(error), retryable: true } };
  }
}
