/**
 * `import process from 'node:process'` asks for every property that the process has, to export them all: 10 ms and more.
 * In a bundle it means the global object, which is the same.
 */
export const processWithoutItsGetters = {
  name: 'process-without-its-getters',
  setup(build) {
    build.onResolve({ filter: /^(node:)?process$/ }, () => ({ path: 'process', namespace: 'process' }));
    build.onLoad({ filter: /^process$/, namespace: 'process' }, () => ({ contents: 'module.exports = globalThis.process;' }));
  },
};
