import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { findNode, workspaceEnvironment } from './node-runtime.mjs';

/**
 * Runs a script on the workspace's Node as if it had been started directly: same terminal, same signals, same exit code.
 * Resolves with that code. `environment` is added to our own.
 */
export function runNode(args, { cwd = process.cwd(), environment = {} } = {}) {
  const child = spawn(findNode(), args, { cwd, env: { ...workspaceEnvironment(), ...environment }, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C on a terminal reaches the child by itself; a second one would mean "at once".
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  const watch = stopWithoutNpm(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** npm hands a signal to the shell it runs scripts in, which ends without passing it on: what is left to see is that the shell is gone. */
function stopWithoutNpm(child) {
  const shell = process.ppid;
  const startedByNpm = process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32';
  if (!startedByNpm) return undefined;
  return setInterval(() => {
    if (process.ppid !== shell) child.kill('SIGTERM');
  }, 250);
}
