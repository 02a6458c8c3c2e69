import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Far more than what is said of the twenty broken seeds after which a run ends. */
const MOST_SAID_BYTES = 16 * 1024 * 1024;

export interface PlayedInProcess {
  readonly code: number;
  /** How many histories were played, in which so many seeds broke a law; then what those broke. */
  readonly said: string;
  readonly complaints: string;
}

/** Plays seeds as `npm run simulate` does. Within a test's own context every global costs many times more, and so would 10,000 histories. */
export function playInProcess(words: readonly string[]): Promise<PlayedInProcess> {
  const program = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', PROGRAM, ...words];
  return new Promise((resolve) => {
    execFile(process.execPath, program, { env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: MOST_SAID_BYTES }, (error, said, complaints) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), said, complaints });
    });
  });
}
