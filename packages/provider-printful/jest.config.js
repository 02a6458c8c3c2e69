export default { displayName: 'provider-printful', preset: '../../jest.preset.js' };
