import { Output, type OutputFlags } from '../output/output.ts';

export interface RecordedOutput {
  readonly output: Output;
  readonly out: () => string;
  readonly error: () => string;
}

/** An output whose streams are kept. */
export function recordedOutput(flags: Partial<OutputFlags> = {}, environment: NodeJS.ProcessEnv = {}): RecordedOutput {
  const written = { out: '', error: '' };
  const stdout = { write: (chunk: string) => (written.out += chunk) };
  const stderr = { write: (chunk: string) => (written.error += chunk) };
  const output = new Output({ stdout, stderr }, { json: false, quiet: false, color: true, ...flags }, environment);
  return { output, out: () => written.out, error: () => written.error };
}
