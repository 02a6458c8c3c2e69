export default { displayName: 'create-provider', preset: '../../jest.preset.js' };
