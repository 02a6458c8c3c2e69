import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What the page does: it holds its rows before it is measured, and says when the first ones can be seen. */
const PROGRAM = `
  import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  import { CancellationTable, CountermandProvider } from './index.ts';
  import { manyCancellations } from './test-support/pages/many-cancellations.ts';

  const rows = manyCancellations(Number(new URLSearchParams(location.search).get('rows')));
  const fetchSession = () => Promise.reject(new Error('Nothing is loaded.'));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  globalThis.show = async () => {
    const began = performance.now();
    const table = createElement(CancellationTable, { rows, hrefOf: ({ id }) => '#' + id });
    createRoot(document.getElementById('root')).render(createElement(CountermandProvider, { baseUrl: location.origin, fetchSession }, table));
    while (!document.querySelector("[data-cm='row']")) await frame();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - began;
  };
  globalThis.scroll = async (frames, pixels) => {
    const scroller = document.querySelector("[data-cm='table-scroll']");
    const took = [];
    let direction = 1;
    let before = await frame();
    for (let count = 0; count < frames; count += 1) {
      const at = scroller.scrollTop;
      scroller.scrollTop += direction * pixels;
      if (scroller.scrollTop === at) direction = -direction;
      const now = await frame();
      took.push(now - before);
      before = now;
    }
    return took;
  };
`;

/** The page's files, as a host's build would make them. */
export async function tablePage(): Promise<Readonly<Record<string, { readonly type: string; readonly text: string }>>> {
  const folder = join(root, 'packages/react/src');
  const script = await bundled({ stdin: { contents: PROGRAM, resolveDir: folder, loader: 'ts' }, format: 'esm', platform: 'browser', jsx: 'automatic' });
  const styles = await bundled({ entryPoints: [join(folder, 'styles/styles.css')] });
  const page = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A table</title><link rel="stylesheet" href="/styles.css"><script type="module" src="/page.js"></script></head><body><main id="root"></main></body></html>';
  return {
    '/': { type: 'text/html', text: page },
    '/page.js': { type: 'text/javascript', text: script },
    '/styles.css': { type: 'text/css', text: styles },
  };
}

async function bundled(what: BuildOptions): Promise<string> {
  const options = { absWorkingDir: root, conditions: ['@countermand/source'], bundle: true, minify: true, define: { 'process.env.NODE_ENV': '"production"' } };
  const { outputFiles } = await build({ ...options, ...what, write: false });
  return outputFiles[0]?.text ?? '';
}

/** Where this machine has a Chromium: `CHROMIUM`, or by its name. */
export function findChromium(): string {
  const { CHROMIUM, PATH = '' } = process.env;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = CHROMIUM ?? PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (found === undefined) throw new Error('This benchmark wants a Chromium: set CHROMIUM to its path.');
  return found;
}
