import { spawn } from 'node:child_process';

/**
 * Runs a program in a terminal of 80 by 24 until it shows `text`, and ends it. Milliseconds from the start of its process.
 * Wants `script` of util-linux.
 */
export async function timeToShow(text: string, commandLine: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const quoted = commandLine.map((word) => `'${word}'`).join(' ');
  const began = performance.now();
  // A group of its own, which is ended as a whole.
  const terminal = spawn('script', ['-qfec', `stty cols 80 rows 24; exec ${quoted}`, '/dev/null'], { detached: true, stdio: ['pipe', 'pipe', 'ignore'], env: { ...environment, TERM: 'xterm-256color' } });
  let shown = '';
  const took = await new Promise<number>((resolve, reject) => {
    terminal.stdout.on('data', (chunk: Buffer) => {
      shown += chunk.toString();
      if (shown.includes(text)) resolve(performance.now() - began);
    });
    terminal.once('exit', () => reject(new Error(`It ended without showing ${text}:\n${shown}`)));
    terminal.once('error', reject);
  });
  terminal.removeAllListeners('exit');
  const ended = new Promise((resolve) => terminal.once('exit', resolve));
  if (terminal.pid !== undefined) process.kill(-terminal.pid, 'SIGKILL');
  await ended;
  return took;
}
