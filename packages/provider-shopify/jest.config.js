export default { displayName: 'provider-shopify', preset: '../../jest.preset.js' };
