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

/** Beside each file, the same in few bytes: it is compressed once, and not with each answer. */
const compressed: Plugin = {
  name: 'countermand-compressed',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const [fileName, file] of Object.entries(bundle)) {
      if (!/^assets\/.+\.(?:js|css)$/.test(fileName)) continue;
      const source = file.type === 'chunk' ? file.code : file.source;
      this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) });
      this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
    }
  },
};

// From the packages' source, so that nothing has to be compiled first. Nothing is put into the page itself: its policy allows files only.
export default defineConfig({
  plugins: [react(), paths, compressed],
  resolve: { conditions: ['@countermand/source', ...defaultClientConditions] },
  // Whoever builds says where to: an older console may be served meanwhile.
  build: { emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false, rolldownOptions: { checks: { pluginTimings: false } } },
});
