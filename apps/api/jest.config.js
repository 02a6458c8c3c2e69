export default { displayName: 'api', preset: '../../jest.preset.js', testEnvironment: '../../tools/bootstrap/jest-environment.mjs', globalSetup: '../../tools/bootstrap/console-for-tests.mjs' };
