import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const run = join(import.meta.dirname, '../../bootstrap/run.mjs');

/** The bootstrap's runner around a program given as text, as `npm start` uses it. */
function start(program: string): ReturnType<typeof spawn> {
  const script = `import { runNode } from ${JSON.stringify(run)}; process.exitCode = await runNode(['--eval', ${JSON.stringify(program)}]);`;
  const { npm_lifecycle_event: _, ...environment } = process.env;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
}

test('passes the exit code on', async () => {
  const [code] = await once(start('process.exit(6)'), 'close');
  expect(code).toBe(6);
});

test.each(['SIGTERM', 'SIGINT'] as const)('passes %s on and waits for the program to finish', async (signal) => {
  const runner = start(`process.on('${signal}', () => setTimeout(() => process.exit(7), 50)); setInterval(() => {}, 1000); console.log('ready');`);
  await once(runner.stdout!, 'data');
  runner.kill(signal);
  const [code] = await once(runner, 'close');
  expect(code).toBe(7);
});

test('a program that a signal ended has the exit code a shell would give it', async () => {
  const [code] = await once(start('process.kill(process.pid, "SIGKILL")'), 'close');
  expect(code).toBe(137);
});
