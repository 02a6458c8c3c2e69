import { readFile } from 'node:fs/promises';

/**
 * Yoga, which lays out the cockpit, holds its WebAssembly as text and has it decoded by `fetch`, for which Node loads an HTTP client:
 * 30 ms and more. Where there is no `fetch` it decodes the text itself.
 */
export const yogaWithoutFetch = {
  name: 'yoga-without-fetch',
  setup(build) {
    build.onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, async ({ path }) => ({ contents: `const fetch = undefined;\n${await readFile(path, 'utf8')}` }));
  },
};
