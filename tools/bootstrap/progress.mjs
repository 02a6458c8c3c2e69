/** Progress goes to standard error: standard output belongs to the program that is started. */
export function say(text) {
  process.stderr.write(`countermand: ${text}\n`);
}

/** Says that a step began, every ten seconds that it still runs, and at last how long it took. */
export async function step(name, work) {
  const started = performance.now();
  const elapsed = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  say(`${name} …`);
  const reminder = setInterval(() => say(`${name} … ${elapsed()}`), 10_000);
  try {
    const result = await work();
    say(`${name}: done in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}

/** A problem the user can solve: shown without a stack trace. */
export class SetUpError extends Error {}

/** Runs a script's main function and turns its failure into one clear message. */
export async function main(run) {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    say(error instanceof SetUpError ? error.message : String(error?.stack ?? error));
    process.exitCode = 1;
  }
}
