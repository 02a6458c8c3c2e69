/**
 * Which project may import which, by the `type:` tag in its package.json: face → core → provider, the ledger beneath.
 * tools/src/boundaries.test.ts proves that each forbidden import fails.
 */
const mayImport = {
  core: [],
  ledger: ['core'],
  delivery: ['core'],
  'provider-kit': ['core'],
  provider: ['core', 'provider-kit'],
  'create-provider': [],
  host: ['core', 'ledger', 'delivery', 'provider-kit'],
  client: ['core'],
  'cancel-flow': ['core'],
  react: ['client', 'cancel-flow'],
  api: ['core', 'host'],
  tui: ['core', 'host', 'client', 'cancel-flow', 'api'],
  console: ['react', 'client'],
  tools: ['core', 'ledger', 'delivery', 'provider-kit', 'host', 'api', 'client', 'create-provider'],
};

/** Packages that would tie the project to a framework, a database or a second HTTP client. */
const frameworks = ['@nestjs/*', 'fastify', '@fastify/*', 'express', 'ink', 'react', 'react-dom', 'commander'];
const databases = ['kysely', 'pg', 'pg-boss', 'better-sqlite3'];
const bannedPackages = {
  core: [...frameworks, ...databases, 'undici', 'pino'],
  ledger: [...frameworks, 'undici', 'pg-boss'],
  delivery: [...frameworks, 'undici', 'kysely'],
  'provider-kit': [...frameworks, ...databases, 'tsyringe'],
  provider: [...frameworks, ...databases, 'undici', 'tsyringe'],
  host: frameworks,
  client: [...frameworks, ...databases, 'undici', 'tsyringe'],
  'cancel-flow': [...frameworks, ...databases, 'undici', 'tsyringe'],
};

/** The console shows embedders that no more is needed. What tests and build files use beside it is not named here. */
const onlyPackages = {
  console: ['react', 'react-dom', 'react-dom/client', 'wouter'],
};

function constraints(extra = []) {
  return Object.entries(mayImport).map(([type, allowed]) => ({
    sourceTag: `type:${type}`,
    onlyDependOnLibsWithTags: [...allowed, ...extra].map((name) => `type:${name}`),
    ...(bannedPackages[type] ? { bannedExternalImports: bannedPackages[type] } : {}),
    ...(onlyPackages[type] && extra.length === 0 ? { allowedExternalImports: onlyPackages[type] } : {}),
  }));
}

const nxRule = (extra) => [
  'error',
  {
    allow: [],
    banTransitiveDependencies: false,
    // Which lazy import must stay lazy is said below, one by one: a test may import statically what its package loads lazily.
    checkDynamicDependenciesExceptions: ['.*'],
    depConstraints: constraints(extra),
  },
];

const anyProvider = {
  regex: '^@countermand/provider-(?!kit(/|$))',
  message: 'Nothing imports a provider: list it in default-plugins.ts or in the configuration.',
};
const anyProviderButItsSimulator = {
  regex: '^@countermand/provider-(?!kit(/|$))(?![^/]+/simulator$)',
  message: 'A test talks to a provider through its simulator: import @countermand/provider-…/simulator.',
};
const wholeCore = {
  regex: '^@countermand/core$',
  message: 'Use @countermand/core/model or @countermand/core/provider: the use cases are for the host and the faces.',
};
const allOfCoreButModel = {
  regex: '^@countermand/core(/provider)?$',
  message: 'Browser code uses @countermand/core/model only.',
};
const apiBeforeItIsNeeded = {
  regex: '^@countermand/api$',
  allowTypeImports: true,
  message: "Only `serve` needs the API, and it loads slowly: use `await import('@countermand/api')` there.",
};
const inkText = {
  name: 'ink',
  importNames: ['Text', 'Transform', 'Static'],
  message: 'Write by cockpit/parts/words.tsx: it takes safe text only.',
};
const nodeBuiltIns = { regex: '^node:', message: 'The model runs in browsers.' };

const restrict = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });
const testFiles = ['**/*.test.ts', '**/*.test.tsx', '**/test-support/**'];
const inTests = (folder) => testFiles.map((pattern) => `${folder}/${pattern}`);
const browserSafe = ['packages/client/src/**', 'packages/cancel-flow/src/**', 'packages/react/src/**', 'apps/console/src/**'];

/** The later entry wins for a file, so each one is complete. */
export const boundaries = [
  { files: ['**/*.ts', '**/*.tsx'], rules: { '@nx/enforce-module-boundaries': nxRule(), ...restrict(anyProvider) } },
  { files: ['packages/core/src/model/**'], ignores: testFiles, rules: restrict(anyProvider, nodeBuiltIns) },
  { files: ['packages/provider-*/src/**'], rules: restrict(anyProvider, wholeCore) },
  { files: browserSafe, rules: restrict(anyProvider, allOfCoreButModel) },
  { files: ['apps/tui/src/**'], rules: restrict(anyProvider, apiBeforeItIsNeeded) },
  {
    files: ['apps/tui/src/cockpit/**'],
    ignores: ['apps/tui/src/cockpit/parts/words.tsx', ...testFiles],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [inkText], patterns: [anyProvider, apiBeforeItIsNeeded] }] },
  },
  {
    files: ['packages/host', 'apps/*', 'tools'].flatMap(inTests),
    rules: { '@nx/enforce-module-boundaries': nxRule(['provider']), ...restrict(anyProviderButItsSimulator) },
  },
  { files: ['apps/console/vite.config.ts'], rules: { '@nx/enforce-module-boundaries': nxRule(['tools']) } },
  // The client and the pages made of components are tested against the API itself, and the API on each database.
  { files: inTests('apps/api'), rules: { '@nx/enforce-module-boundaries': nxRule(['provider', 'client', 'react', 'ledger']), ...restrict(anyProviderButItsSimulator) } },
  // Delivery reads a ledger through its port only; its tests run on real ones.
  { files: inTests('packages/delivery'), rules: { '@nx/enforce-module-boundaries': nxRule(['ledger']), ...restrict(anyProvider) } },
  // Examples are hosts of somebody else: they install what is packed, which says already what may be imported.
  { files: ['examples/**'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  {
    files: ['packages/host/src/**/default-plugins.ts'],
    rules: { '@nx/enforce-module-boundaries': nxRule(['provider']), '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    files: ['packages/core/src/**', 'packages/provider-*/src/**'],
    ignores: ['packages/provider-kit/src/**', '**/simulator/**', ...testFiles],
    rules: { 'no-restricted-globals': ['error', { name: 'fetch', message: 'Use the bound HTTP client: it knows what was sent.' }] },
  },
];
