import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fencedBlocks } from '../../documentation/fenced-blocks.ts';
import { readText, root } from '../../house/tracked-files.ts';
import type { Around } from './followed-page.ts';
import { dependenciesOn } from './packed.ts';

const PAGE = 'docs/embed.md';

/** Writes the files that `docs/embed.md` has its reader write, each the first block of its language; what listens there may be in use here. */
export async function writeFilesOfPage(folder: string, { packed, stage }: Around): Promise<void> {
  const markdown = readText(PAGE);
  const port = await freePort();
  for (const [language, name] of [['js', 'server.mjs'], ['jsx', 'main.jsx'], ['html', 'index.html']] as const) {
    const text = fencedBlocks(markdown).find((block) => block.language === language)?.text ?? '';
    writeFileSync(join(folder, name), text.replaceAll('127.0.0.1:4000', stage.address ?? '').replaceAll('127.0.0.1:3000', `127.0.0.1:${port}`).replace('listen(3000', `listen(${port}`));
  }
  const [, names = ''] = /^npm install (.+) \.\/countermand-\*\.tgz$/m.exec(markdown) ?? [];
  const others = names.split(' ').map((name) => [name, (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version]);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies: { ...dependenciesOn(packed), ...Object.fromEntries(others) } }));
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
