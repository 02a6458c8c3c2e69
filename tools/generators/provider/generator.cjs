/** `npx nx g @countermand/tools:provider NAME`. CommonJS: Nx loads generators by require, also on Nodes that cannot require ES modules. */
const { execSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { installPackagesTask } = require('@nx/devkit');

module.exports = async function generate(tree, { name }) {
  const { filesOfProvider } = await import('@countermand/create-provider').catch(explainUnbuilt);
  const made = filesOfProvider({ name, kind: 'workspace' });
  if (!made.ok) throw new Error(made.problem);
  const folder = `packages/provider-${name.trim()}`;
  if (tree.exists(folder) || existsSync(join(tree.root, folder))) throw new Error(`${folder} is there already: choose another name.`);
  for (const { path, text } of made.files) tree.write(`${folder}/${path}`, text);
  return () => {
    // So that the workspace knows it by its name.
    installPackagesTask(tree, true);
    // The list of projects is the tool's own, and so is the lock file: nobody edits a file by hand.
    execSync('npx nx sync', { cwd: tree.root, stdio: 'inherit' });
    console.log(`\nNext: fill in steps 1 to 9 in ${folder}/src/provider.ts and simulator.ts, and run\n  NODE_OPTIONS=--experimental-vm-modules npx jest ${folder}\nuntil it is green.`);
  };
};

/** A fresh clone has no compiled packages; Node then names a file, which tells nobody what to do. */
function explainUnbuilt(error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' && error.code !== 'MODULE_NOT_FOUND') throw error;
  throw new Error('The packages of this checkout are not built yet. Run `npm ci` and `npm run build`, then this again.', { cause: error });
}
