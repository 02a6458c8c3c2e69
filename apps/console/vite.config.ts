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

// From the packages' source, so that nothing has to be compiled first. Nothing is put into the page itself: its policy allows files only.
export default defineConfig({
  plugins: [react(), paths],
  resolve: { conditions: ['@countermand/source', ...defaultClientConditions] },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false },
});
