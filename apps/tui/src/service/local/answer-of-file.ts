import { failed, type Result } from '@countermand/core/model';
import type { BatchFile, FileReading } from '../../batch/batch-file.ts';

/** The answer to a file, or what is wrong with the file as a whole, with its name. */
export async function answerOfFile<Value>(answer: Promise<Result<Value>>, { name }: BatchFile, reading: FileReading): Promise<Result<Value>> {
  const answered = await answer;
  const refusal = reading.refusal();
  return answered.ok || refusal === undefined ? answered : failed('invalid_request', `${name}: ${refusal}`);
}
