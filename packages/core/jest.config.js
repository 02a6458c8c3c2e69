// tsyringe refuses to load before the metadata polyfill is there, whatever a test imports first.
export default { displayName: 'core', preset: '../../jest.preset.js', setupFiles: ['reflect-metadata'] };
