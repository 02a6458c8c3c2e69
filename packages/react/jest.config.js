export default { displayName: 'react', preset: '../../jest.preset.js' };
