export default { displayName: 'tui', preset: '../../jest.preset.js' };
