import { beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const fastpod = '@countermand/provider-fastpod';

/** Where the import stands, and what it imports. */
type Import = readonly [filePath: string, text: string];

const statically = (name: string): string => `import '${name}';`;
const lazily = (name: string): string => `export const load = () => import('${name}');`;

const forbidden: readonly Import[] = [
  ['packages/core/src/x.ts', statically('@countermand/ledger')],
  ['packages/core/src/x.ts', statically('@countermand/provider-kit')],
  ['packages/core/src/x.ts', statically('@countermand/host')],
  ['packages/core/src/x.ts', statically('@countermand/api')],
  ['packages/core/src/x.ts', statically(fastpod)],
  ['packages/core/src/x.ts', lazily(fastpod)],
  ['packages/core/src/x.test.ts', statically(`${fastpod}/simulator`)],
  ['packages/core/src/x.ts', statically('@nestjs/common')],
  ['packages/core/src/x.ts', statically('fastify')],
  ['packages/core/src/x.ts', statically('kysely')],
  ['packages/core/src/x.ts', statically('undici')],
  ['packages/core/src/x.ts', statically('react')],
  ['packages/core/src/x.ts', 'await fetch("");'],
  ['packages/core/src/model/x.ts', statically('node:crypto')],

  ['packages/ledger/src/x.ts', statically('@countermand/provider-kit')],
  ['packages/ledger/src/x.ts', statically('@countermand/host')],
  ['packages/ledger/src/x.ts', statically('@countermand/api')],
  ['packages/ledger/src/x.ts', statically(fastpod)],
  ['packages/ledger/src/x.ts', statically('../../core/src/index.ts')],

  ['packages/provider-kit/src/x.ts', statically('@countermand/core')],
  ['packages/provider-kit/src/x.ts', statically('@countermand/ledger')],
  ['packages/provider-kit/src/x.ts', statically('@countermand/host')],
  ['packages/provider-kit/src/x.ts', statically(fastpod)],
  ['packages/provider-kit/src/x.ts', statically('tsyringe')],

  ['packages/provider-fastpod/src/x.ts', statically('@countermand/core')],
  ['packages/provider-fastpod/src/x.ts', statically('@countermand/ledger')],
  ['packages/provider-fastpod/src/x.ts', statically('@countermand/host')],
  ['packages/provider-fastpod/src/x.ts', statically('@countermand/api')],
  ['packages/provider-fastpod/src/x.ts', statically('@countermand/provider-next-commerce')],
  ['packages/provider-fastpod/src/x.ts', lazily('@countermand/provider-next-commerce')],
  ['packages/provider-fastpod/src/x.test.ts', statically('@countermand/provider-next-commerce/simulator')],
  ['packages/provider-fastpod/src/x.ts', statically('tsyringe')],
  ['packages/provider-fastpod/src/x.ts', statically('undici')],
  ['packages/provider-fastpod/src/x.ts', 'await fetch("");'],
  ['packages/provider-next-commerce/src/x.ts', statically(fastpod)],

  ['packages/host/src/x.ts', statically('@countermand/api')],
  ['packages/host/src/x.ts', statically(fastpod)],
  ['packages/host/src/x.ts', lazily(fastpod)],
  ['packages/host/src/x.ts', statically(`${fastpod}/simulator`)],
  ['packages/host/src/x.ts', lazily(`${fastpod}/simulator`)],
  ['packages/host/src/x.test.ts', statically(fastpod)],
  ['packages/host/src/x.ts', statically('@nestjs/common')],

  ['apps/api/src/x.ts', statically('@countermand/ledger')],
  ['apps/api/src/x.ts', statically('@countermand/provider-kit')],
  ['apps/api/src/x.ts', statically(fastpod)],
  ['apps/api/src/x.ts', lazily(fastpod)],
  ['apps/api/src/x.test.ts', statically(fastpod)],

  ['apps/tui/src/x.ts', statically('@countermand/api')],
  ['apps/tui/src/x.ts', statically('@countermand/ledger')],
  ['apps/tui/src/x.ts', statically('@countermand/provider-kit')],
  ['apps/tui/src/x.ts', statically(fastpod)],
  ['apps/tui/src/x.ts', lazily(fastpod)],

  ['apps/console/src/x.ts', statically('@countermand/cancel-flow')],
  ['apps/console/src/x.ts', statically('@countermand/core/model')],
  ['apps/console/src/x.ts', statically('@countermand/api')],
  ['apps/console/src/x.ts', statically('../../../packages/react/src/parts/resource-state/resource-state.tsx')],
  ['apps/console/src/x.ts', statically('zod')],
  ['apps/console/src/x.ts', statically('@fastify/static')],

  ['apps/api/src/x.ts', statically('@countermand/client')],
  ['packages/client/src/x.ts', statically('@countermand/api')],
  ['tools/src/x.ts', statically(fastpod)],

  // Projects that do not exist yet are bound by the same table.
  ['packages/client/src/x.ts', statically('@countermand/core')],
  ['packages/client/src/x.ts', statically('@countermand/core/provider')],
  ['packages/cancel-flow/src/x.ts', statically('@countermand/core')],
];

const allowed: readonly Import[] = [
  ['packages/core/src/x.ts', statically('tsyringe')],
  ['packages/core/src/model/x.ts', statically('zod')],
  ['packages/ledger/src/x.ts', statically('@countermand/core')],
  ['packages/ledger/src/x.ts', statically('kysely')],
  ['packages/provider-kit/src/x.ts', statically('@countermand/core/model')],
  ['packages/provider-kit/src/x.ts', statically('@countermand/core/provider')],
  ['packages/provider-kit/src/x.ts', 'import "undici"; await fetch("");'],
  ['packages/provider-fastpod/src/x.ts', statically('@countermand/core/provider')],
  ['packages/provider-fastpod/src/x.ts', statically('@countermand/provider-kit')],
  ['packages/provider-fastpod/src/x.test.ts', statically('@countermand/provider-kit/testing')],
  ['packages/provider-fastpod/src/simulator/x.ts', 'import "@countermand/provider-kit/testing"; await fetch("");'],
  ['packages/host/src/x.ts', statically('@countermand/core')],
  ['packages/host/src/x.ts', statically('@countermand/ledger')],
  ['packages/host/src/x.ts', statically('@countermand/provider-kit')],
  ['packages/host/src/plugins/default-plugins.ts', lazily(fastpod)],
  ['packages/host/src/x.test.ts', statically(`${fastpod}/simulator`)],
  ['apps/api/src/x.ts', 'import "@countermand/core"; import "@countermand/host"; import "@nestjs/common";'],
  ['apps/api/src/test-support/x.ts', statically(`${fastpod}/simulator`)],
  ['apps/api/src/x.test.ts', statically('@countermand/client')],
  ['tools/src/x.ts', 'import "@countermand/api/document"; import "@countermand/client";'],
  ['apps/console/src/x.tsx', 'import "@countermand/react"; import "@countermand/client/groups"; import "react"; import "react-dom/client"; import "wouter";'],
  ['apps/tui/src/x.tsx', 'import "@countermand/core"; import "@countermand/host"; import "ink";'],
  ['apps/tui/src/x.ts', lazily('@countermand/api')],
  ['apps/tui/src/x.ts', "import type { Server } from '@countermand/api'; export type Started = Server;"],
];

let answers: readonly (readonly string[])[];

beforeAll(() => {
  const cases = [...forbidden, ...allowed].map(([filePath, text]) => ({ filePath: join(root, filePath), text }));
  const linter = spawnSync(process.execPath, [join(import.meta.dirname, 'lint-cases.mjs')], {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
    input: JSON.stringify(cases),
    encoding: 'utf8',
  });
  if (linter.status !== 0) throw new Error(`The linter did not run:\n${linter.stderr}`);
  answers = JSON.parse(linter.stdout) as string[][];
}, 120_000);

describe('forbidden imports fail lint', () => {
  test.each(forbidden.map(([filePath, text], index) => ({ filePath, text, index })))('$filePath: $text', ({ index }) => {
    expect(answers[index]).not.toEqual([]);
  });
});

describe('allowed imports pass lint', () => {
  test.each(allowed.map(([filePath, text], index) => ({ filePath, text, index })))('$filePath: $text', ({ index }) => {
    expect(answers[forbidden.length + index]).toEqual([]);
  });
});
