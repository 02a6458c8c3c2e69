export default { displayName: 'provider-next-commerce', preset: '../../jest.preset.js' };
