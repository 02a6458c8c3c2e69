export default { displayName: 'api', preset: '../../jest.preset.js', globalSetup: '../../tools/bootstrap/console-for-tests.mjs' };
