import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { findNode, workspaceEnvironment } from './node-runtime.mjs';

/**
 * Runs a script on the workspace's Node as if it had been started directly: same terminal, same signals, same exit code.
 * Resolves with that code.
 */
export function runNode(args, { cwd = process.cwd() } = {}) {
  const child = spawn(findNode(), args, { cwd, env: workspaceEnvironment(), stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C on a terminal reaches the child by itself; a second one would mean "at once".
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
