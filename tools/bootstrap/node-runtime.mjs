import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetUpError } from './progress.mjs';
import { root } from './workspace.mjs';

const oldestNode = [24, 9];

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** The Node that npm installed with the workspace; where none is made for this platform, the one that is running if it is new enough. */
export function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'bin/node';
  const installed = join(root, 'node_modules', `node-${platform}-${process.arch}`, file);
  if (existsSync(installed) && (process.execPath === installed || spawnSync(installed, ['--version']).status === 0)) return installed;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new SetUpError(
    `there is no ready-made Node for ${process.platform} on ${process.arch}. ` +
      `Install Node ${oldestNode.join('.')} or newer (this is ${process.versions.node}) and run the command again.`,
  );
}

/** The environment in which `node` and the workspace's own commands mean the workspace's. */
export function workspaceEnvironment() {
  return { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter) };
}
