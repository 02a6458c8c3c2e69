// tsyringe refuses to load without it; in the program, the host imports it first.
export default { displayName: 'tui', preset: '../../jest.preset.js', setupFiles: ['reflect-metadata', '<rootDir>/src/test-support/as-users-run-it.mjs'] };
