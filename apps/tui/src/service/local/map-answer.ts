import type { Result } from '@countermand/core/model';
import type { Answer } from '../answer.ts';

/** The answer with what is made of its value; a problem stays as it is. */
export async function mapAnswer<From, To>(result: Promise<Result<From>>, toAnswer: (value: From) => To): Promise<Answer<To>> {
  const answered = await result;
  return answered.ok ? { ok: true, value: toAnswer(answered.value) } : answered;
}
