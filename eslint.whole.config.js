import config from './eslint.config.js';

/** The same rules over the whole workspace as one program: shared code is checked once, not once for each project that imports it. */
export default [
  ...config,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: false, project: ['./tsconfig.lint.json'] } },
  },
];
