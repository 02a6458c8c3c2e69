export default { displayName: 'provider-fastpod', preset: '../../jest.preset.js' };
