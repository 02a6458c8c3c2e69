export default {
  projects: ['<rootDir>/packages/*/jest.config.js', '<rootDir>/apps/*/jest.config.js', '<rootDir>/tools/jest.config.js'],
  testSequencer: '<rootDir>/tools/jest/longest-first.mjs',
  // Nest test files keep about 20 MB each alive in one process.
  workerIdleMemoryLimit: '512MB',
};
