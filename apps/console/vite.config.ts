import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { PATHS } from './src/navigation/routes.ts';

/** Tells whoever serves the files at which paths the page is to be answered. */
const paths: Plugin = {
  name: 'countermand-paths',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'paths.json', source: JSON.stringify(PATHS) });
  },
};

/** Beside each file, the same in few bytes: it is compressed once, and not with each answer. What is on disk is final; what is in the bundle may not be. */
const compressed: Plugin = {
  name: 'countermand-compressed',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle)) {
      if (!/^assets\/.+\.(?:js|css)$/.test(name)) continue;
      const source = readFileSync(join(dir, name));
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(source, { level: 9 }));
    }
  },
};

// From the packages' source, so that nothing has to be compiled first. Nothing is put into the page itself: its policy allows files only.
export default defineConfig({
  plugins: [react(), paths, compressed],
  resolve: { conditions: ['@countermand/source', ...defaultClientConditions] },
  // Whoever builds says where to: an older console may be served meanwhile.
  // The console has English from the start: that the library's own import of it loads nothing more is meant.
  build: { emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: false, reportCompressedSize: false, rolldownOptions: { checks: { pluginTimings: false, ineffectiveDynamicImport: false } } },
});
