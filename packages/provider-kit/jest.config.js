export default { displayName: 'provider-kit', preset: '../../jest.preset.js' };
