export default { displayName: 'cancel-flow', preset: '../../jest.preset.js' };
