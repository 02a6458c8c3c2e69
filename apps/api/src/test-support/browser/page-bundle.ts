import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { build } from './outside.ts';

/** The oldest React that is supported, and the newest. */
export type ReactVersion = '18' | '19';

const root = fileURLToPath(new URL('../../../../..', import.meta.url));
const pages = join(root, 'packages/react/src/test-support/pages');
const made = new Map<string, Promise<string>>();

/** The page's script, or its styles, as a file of their own. */
export function pageFile(file: 'browser.tsx' | 'element.ts' | 'styles.css', react: ReactVersion): Promise<string> {
  const entry = file === 'styles.css' ? join(root, 'packages/react/src/styles/styles.css') : join(pages, file);
  return once(`${file} ${react}`, () => bundled({ entryPoints: [entry], format: 'esm', platform: 'browser', target: 'es2022' }, react));
}

/** What a server sends for the page with this query. */
export async function renderOnServer(query: string, react: ReactVersion): Promise<string> {
  const script = await once(`server ${react}`, () => bundled({ entryPoints: [join(pages, 'server.tsx')], format: 'cjs', platform: 'node' }, react));
  const folder = mkdtempSync(join(tmpdir(), 'countermand-server-'));
  try {
    writeFileSync(join(folder, 'server.cjs'), script);
    return execFileSync(process.execPath, [join(folder, 'server.cjs'), query], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bundled(options: BuildOptions, react: ReactVersion): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: root,
    conditions: ['@countermand/source'],
    // React's own warnings are what the tests look for.
    define: { 'process.env.NODE_ENV': '"development"' },
    jsx: 'automatic',
    ...(react === '18' && { alias: { react: 'react18', 'react-dom': 'react-dom18' } }),
    bundle: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles?.[0]?.text ?? '';
}

function once(name: string, make: () => Promise<string>): Promise<string> {
  const before = made.get(name) ?? make();
  made.set(name, before);
  return before;
}
