// tsyringe refuses to load without it; in the program, index.ts imports it first.
export default { displayName: 'host', preset: '../../jest.preset.js', setupFiles: ['reflect-metadata'] };
