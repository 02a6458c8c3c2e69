/** npm's postinstall: records which lock file is installed, so that `npm start` need not install it again. */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { recordInstall } from './install.mjs';
import { root } from './workspace.mjs';

// npm before 11.6 installs the platform's Node but does not link its command.
if (!existsSync(join(root, 'node_modules/.bin/node'))) execSync('npm rebuild --ignore-scripts', { cwd: root, stdio: 'inherit' });
recordInstall();
