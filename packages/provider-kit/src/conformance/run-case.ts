import { NotFilledInError } from '../errors/fill-in.ts';
import { openBench, type Bench, type BenchOptions } from './bench.ts';
import type { ConformanceCase } from './conformance-case.ts';
import type { ConformanceSubject } from './subject.ts';
import { ConformanceViolation } from './violation.ts';

/** Runs one case on a fresh backend. Rejects with a `ConformanceViolation`. */
export async function runCase(subject: ConformanceSubject, { name, law, run }: ConformanceCase): Promise<void> {
  const transcript: string[] = [];
  try {
    await onFreshBackend(subject, { transcript }, run);
  } catch (error) {
    if (error instanceof ConformanceViolation) throw error;
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new ConformanceViolation({ law, problem: `The plugin threw while this was tried: ${name}.`, transcript, said, advice: 'answer an outcome: what goes wrong at a provider is expected' });
  }
}

/** Tries something with the plugin on a fresh backend. Rejects with a `ConformanceViolation`, or with what the plugin threw. */
export async function onFreshBackend<Value>(subject: ConformanceSubject, options: BenchOptions, attempt: (bench: Bench) => Promise<Value> | Value): Promise<Value> {
  const backend = await subject.backend();
  let close = async (): Promise<void> => undefined;
  try {
    const bench = openBench(subject, backend, options);
    close = bench.close;
    const value = await attempt(bench);
    checkSurroundings(bench);
    return value;
  } catch (error) {
    // Not a fault yet, and every case would say the same. What the simulator's routes threw looks like a broken line from outside.
    const unfilled = [error, backend.trouble].find((each) => each instanceof NotFilledInError);
    throw unfilled ? new ConformanceViolation({ law: 'form', problem: unfilled.message, isWhole: true }) : error;
  } finally {
    await close();
    await backend.close();
  }
}

/** What holds of every case: nothing behind the client's back, and no secret told. */
function checkSurroundings({ backend, transcript, told, complain }: Bench): void {
  const sent = transcript.filter((line) => line.startsWith('sent: ')).length;
  if (backend.requests.length > sent) complain('one_write', `${backend.requests.length} requests reached the provider, of which ${sent} went through the client it was given.`, { advice: 'send by tools.http: it alone knows what was sent, and keeps to the engine’s leave' });
  if ([...transcript.filter((line) => line.startsWith('sent: ')), ...backend.requests.map(({ path }) => path)].some((text) => text.includes(backend.token))) complain('secrets', 'The credential stands in the path, the query or the body of a request.', { advice: 'put it into the headers, by authorize() of the profile' });
  if (JSON.stringify(told).includes(backend.token)) complain('secrets', 'The credential stands in what the plugin answered or logged.', { advice: 'answer what the provider said, by evidenceOf' });
}
