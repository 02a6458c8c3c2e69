export default {
  projects: ['<rootDir>/packages/*/jest.config.js', '<rootDir>/apps/*/jest.config.js', '<rootDir>/tools/jest.config.js'],
  testSequencer: '<rootDir>/tools/jest/longest-first.mjs',
  // A machine that is busy with other work is slow, and no test is about that.
  testTimeout: 60_000,
  // Nest test files keep about 20 MB each alive in one process.
  workerIdleMemoryLimit: '512MB',
};
