import { join } from 'node:path';

/** Shared by every project: ES modules, TypeScript through swc, workspace packages straight from their source. */
export default {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  testEnvironment: join(import.meta.dirname, 'tools/jest/environment.mjs'),
  // What a test may take on a machine that is busy with other work; one that hangs is found a minute later.
  testTimeout: 60_000,
  testEnvironmentOptions: { customExportConditions: ['@countermand/source', 'node', 'node-addons'] },
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        },
      },
    ],
  },
};
